"""Pictures and papers that are not what a program expects: taken and shown whole, or refused in a sentence."""

from datetime import date
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from chro_cases.documents.content_types import media_type
from chro_cases.documents.copies import safe_copy
from chro_cases.documents.exhibits import file_exhibit
from chro_cases.errors import Refused


def picture(form: str, mode: str = "RGB", size=(40, 20), color=0, **options) -> bytes:
    out = BytesIO()
    Image.new(mode, size, color).save(out, form, **options)
    return out.getvalue()


def test_a_photograph_that_holds_several_pictures_is_a_photograph():
    several = picture("MPO", save_all=True, append_images=[Image.new("RGB", (4, 2))])
    assert media_type(several) == "image/jpeg"
    assert Image.open(BytesIO(safe_copy(several, "image/jpeg"))).size == (40, 20)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_a_copy_is_made_of_every_kind_of_png(mode):
    data = picture("PNG", mode)
    assert media_type(data) == "image/png"
    assert Image.open(BytesIO(safe_copy(data, "image/png"))).size == (40, 20)


@pytest.mark.parametrize("mode", ["L", "CMYK", "RGB"])
def test_a_copy_is_made_of_every_kind_of_jpeg(mode):
    data = picture("JPEG", mode)
    assert media_type(data) == "image/jpeg"
    assert Image.open(BytesIO(safe_copy(data, "image/jpeg"))).mode == "RGB"


def test_a_scan_of_many_grays_is_no_white_page():
    data = picture("PNG", "I;16", color=40_000)
    assert Image.open(BytesIO(safe_copy(data, "image/png"))).getpixel((0, 0)) == (156, 156, 156, 255)


def test_a_photograph_taken_upright_is_shown_upright():
    turned = Image.Exif()
    turned[0x0112] = 6
    copy = Image.open(BytesIO(safe_copy(picture("JPEG", exif=turned), "image/jpeg")))
    assert copy.size == (20, 40)
    assert not copy.getexif()


@pytest.mark.parametrize("side", [9_200, 60_000])
def test_a_small_file_that_unpacks_to_a_huge_picture_is_refused(side):
    assert media_type(picture("PNG", "1", size=(side, side))) == ""


def test_a_paper_is_not_dated_before_the_case_began(walk):
    at = walk("inquiry")
    upload = SimpleUploadedFile("a.txt", b"Pay in March.")
    with pytest.raises(Refused, match="first"):
        file_exhibit(at.case, by=at.team.rosa, title="Pay", upload=upload, on=date(1990, 1, 2))
