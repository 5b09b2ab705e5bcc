"""The case page, part by part. Each module asks the database a fixed number of questions, however long the case is."""
