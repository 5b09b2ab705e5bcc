"""The cases, and everybody who may ask for them."""

import pytest

from .matrix import World, build


@pytest.fixture
def world(db) -> World:
    return build()
