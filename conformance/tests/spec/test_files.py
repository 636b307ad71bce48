"""Files by their declared media types: recognised, and made."""

from leaperone_conformance.spec.files import as_file, declared, is_of


def test_a_file_is_told_by_its_beginning() -> None:
    assert is_of(("audio/flac", "audio/wav"), b"RIFF\0\0\0\0WAVE")
    assert not is_of(("audio/flac", "audio/wav"), b"a text")


def test_bytes_become_a_file_of_the_same_length() -> None:
    for kinds in (("audio/mpeg",), ("audio/mp4", "audio/ogg")):
        made = as_file(kinds, b"\x89PNG" + bytes(100))
        assert is_of(kinds, made)
        assert len(made) == 104
        assert as_file(kinds, made) == made


def test_types_whose_beginning_is_unknown_are_not_told() -> None:
    encodings = {
        "a": {"contentType": "audio/wav, audio/mpeg"},
        "b": {"contentType": "audio/wav, text/csv"},
        "c": {"headers": {}},
    }
    assert declared(encodings) == {"a": ("audio/wav", "audio/mpeg")}
