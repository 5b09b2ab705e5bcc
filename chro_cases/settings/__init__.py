"""Settings: base.py takes one small file per topic; dev, test, demo and prod say only what differs."""
