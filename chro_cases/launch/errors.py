"""What stops a start, said in one sentence."""


class CannotStart(Exception):
    """The system cannot be started; the text tells a person why and what to do about it."""
