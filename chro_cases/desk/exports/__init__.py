"""Lists as files: a short one comes at once, a long one is made by a worker and fetched when it is ready."""
