"""Bytes become text by a fixed order of evidence."""

import codecs

import pytest

from generator.normalise.decode import decode

TEXT = "Žižkov – “naïve” café"


@pytest.mark.parametrize(
    "bom, encoding",
    [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")],
)
def test_a_byte_order_mark_decides(bom: bytes, encoding: str) -> None:
    assert decode(bom + TEXT.encode(encoding)) == TEXT


def test_valid_utf_8_is_utf_8_whatever_the_page_declares() -> None:
    page = f'<meta charset="windows-1252">{TEXT}'
    assert decode(page.encode("utf-8"), markup=True) == page


@pytest.mark.parametrize(
    "declared, encoding",
    [("gb2312", "gb18030"), ("Shift_JIS", "cp932"), ("windows-1251", "cp1251"), ("euc-kr", "cp949")],
)
def test_a_declared_encoding_is_used(declared: str, encoding: str) -> None:
    words = {"gb18030": "新地铁线路", "cp932": "新しい橋", "cp1251": "Новый мост", "cp949": "새 다리"}[encoding]
    page = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">{words}'
    assert decode(page.encode(encoding), markup=True) == page


def test_latin_1_means_windows_1252_as_browsers_read_it() -> None:
    page = '<meta charset="iso-8859-1">“naïve”'
    assert decode(page.encode("cp1252"), markup=True) == page


def test_utf_16_without_a_mark_is_seen_by_its_nuls() -> None:
    text = "The council met on Monday."
    assert decode(text.encode("utf-16-le")) == text


def test_an_encoding_that_is_none_is_not_used() -> None:
    assert decode(b'<meta charset="base64">\xe9t\xe9', markup=True).endswith("t\xe9")


def test_line_endings_become_one() -> None:
    assert decode(b"a\r\nb\rc\n") == "a\nb\nc\n"
