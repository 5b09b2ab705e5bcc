"""What is drawn from the declarations for people who read no code: who may do what, and the life of a complaint."""
