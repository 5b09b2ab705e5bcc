"""What a file really is: asked of its bytes, never of its name. Copies of it are made in the worker."""

from io import BytesIO

import pikepdf
from PIL import Image, UnidentifiedImageError

LARGEST = 25 * 1024 * 1024
ENDINGS = {"application/pdf": "pdf", "image/png": "png", "image/jpeg": "jpg", "text/plain": "txt"}
_BEGINNINGS = (b"%PDF-", b"\x89PNG", b"\xff\xd8")
_FORMS = ("PNG", "JPEG")
# What the opened picture calls itself: a photograph that holds several is still a JPEG.
_IMAGES = {"PNG": "image/png", "JPEG": "image/jpeg", "MPO": "image/jpeg"}
_BOMBS = (Image.DecompressionBombError, Image.DecompressionBombWarning)
# A copy takes four bytes of memory a point; a telephone of today takes pictures of half as many.
_MOST_POINTS = 80_000_000


def media_type(data: bytes) -> str:
    """The media type of the bytes, one of ENDINGS, or "" for anything we do not take."""
    if data.startswith(b"%PDF-"):
        return "application/pdf" if _opens(data) else ""
    return _image(data) or _text(data)


def begins_well(head: bytes) -> bool:
    """Whether a file that begins like this may be one of ENDINGS: asked of what is too large to be read whole."""
    return head.startswith(_BEGINNINGS) or (bool(head.strip()) and b"\0" not in head)


def _opens(data: bytes) -> bool:
    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            return len(pdf.pages) > 0
    except (pikepdf.PdfError, pikepdf.PasswordError):  # a password or a torn file: nobody could read it
        return False


def _image(data: bytes) -> str:
    try:
        with Image.open(BytesIO(data), formats=_FORMS) as picture:
            if picture.width * picture.height > _MOST_POINTS:
                return ""
            picture.verify()
            return _IMAGES[str(picture.format)]
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, *_BOMBS):
        return ""


def _text(data: bytes) -> str:
    if not data.strip() or b"\0" in data:
        return ""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return "text/plain"
