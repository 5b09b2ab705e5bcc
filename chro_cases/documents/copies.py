"""The copy of an exhibit that a browser is shown, made in the worker: no script, no attachment, no hidden data."""

from io import BytesIO

import pikepdf
from PIL import Image, ImageOps

_RUNS = ("/OpenAction", "/AA", "/AcroForm", "/Names", "/Metadata")


def safe_copy(data: bytes, media_type: str) -> bytes:
    """The bytes to show, of the same media type."""
    if media_type == "application/pdf":
        return _pdf(data)
    if media_type.startswith("image/"):
        return _picture(data, media_type)
    return data.decode("utf-8").encode("utf-8")


def _pdf(data: bytes) -> bytes:
    with pikepdf.open(BytesIO(data)) as pdf:
        for key in _RUNS:
            if key in pdf.Root:
                del pdf.Root[key]
        for page in pdf.pages:
            for key in ("/AA", "/Annots"):
                if key in page:
                    del page[key]
        pdf.remove_unreferenced_resources()
        out = BytesIO()
        pdf.save(out)
        return out.getvalue()


def _picture(data: bytes, media_type: str) -> bytes:
    """The picture drawn anew, upright: what is not a point of it (place, camera, comments) stays behind."""
    with Image.open(BytesIO(data)) as picture:
        upright = ImageOps.exif_transpose(picture)
        if upright.mode == "I;16":  # a scan of 65,536 grays: cut off at 255 it would be a white page
            upright = upright.point(lambda gray: gray / 256).convert("L")
        plain = upright.convert("RGB" if media_type == "image/jpeg" else "RGBA")
        out = BytesIO()
        plain.save(out, "JPEG" if media_type == "image/jpeg" else "PNG")
        return out.getvalue()
