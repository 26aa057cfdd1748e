"""Keys: well made, kept private, refused if weak, and never shown."""

import base64
import os
import pickle
import stat
from hashlib import sha256
from random import Random

import pytest

from cse_record.cli import main
from cse_record.formats import Refusal
from cse_record.privacy import keys
from cse_record.privacy.keys import SecretKey, new_key, read_key
from tests.conftest import ROOT, SEED

POSIX = pytest.mark.skipif(os.name != "posix", reason="file modes are those of POSIX")


def written(path, text):
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    path.chmod(0o600)
    return path


def test_a_new_key_can_be_read_and_every_one_differs(tmp_path):
    keys = [new_key(tmp_path / f"{number}.key") for number in range(50)]
    assert [read_key(tmp_path / f"{number}.key").id for number in range(50)] == [key.id for key in keys]
    assert len({(tmp_path / f"{number}.key").read_text() for number in range(50)}) == 50


@POSIX
def test_only_its_owner_can_read_a_new_key(tmp_path):
    before = os.umask(0)
    try:
        new_key(tmp_path / "a.key")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.key").stat().st_mode) == 0o600


def test_a_key_is_never_written_over(tmp_path, capsys):
    new_key(tmp_path / "a.key")
    before = (tmp_path / "a.key").read_text()
    (tmp_path / "link.key").symlink_to(tmp_path / "elsewhere.key")
    for name in ("a.key", "link.key", ""):
        assert main(["key", "new", "-o", str(tmp_path / name)]) == 2
        assert "already exists" in capsys.readouterr().err
    assert main(["key", "new", "-o", str(tmp_path / "nowhere/a.key")]) == 2
    assert (tmp_path / "a.key").read_text() == before
    assert not (tmp_path / "elsewhere.key").exists()


PUBLISHED = "7f3c9a51e2b8064d1fa7c35e908b62d4ec1730a95b4f8e26d0937ac4158be6f2"
PI = "3141592653589793238462643383279502884197169399375105820974944592"


def test_a_key_is_written_where_a_file_can_have_one_name_only(tmp_path, monkeypatch):
    def no_links(*_):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    assert new_key(tmp_path / "a.key").id == read_key(tmp_path / "a.key").id
    with pytest.raises(Refusal, match="already exists"):
        new_key(tmp_path / "a.key")


WEAK = {
    "published": PUBLISHED,
    "published, as a key file": keys._line(bytes.fromhex(PUBLISHED)),
    "digits of pi": PI,
    "digits of pi, as a key file": keys._line(bytes.fromhex(PI)),
    "a passphrase in Latin-1": "Schlüssel für die Daten der Kinder".encode("latin-1").hex(),
    "a passphrase in Latin-1, as a key file": keys._line("Schlüssel für Daten der Kinder!!".encode("latin-1")),
    "the digest of nothing": sha256(b"").hexdigest(),
    "the digest of a word": sha256(b"password").hexdigest(),
    "random, but made otherwise": Random(7).randbytes(32).hex(),
    "random, with a mark and no sum": f"cse-record-key-1 {Random(7).randbytes(32).hex()}",
    "another digit": keys._line(Random(7).randbytes(32)).replace("1 ", "1 0", 1)[:-1],
    "in capitals": keys._line(Random(7).randbytes(32)).upper(),
    "nothing": "",
    "blank": " \n",
    "a word": "password",
    "words": "correct horse battery staple and many more",
    "short": "7f3c9a51" * 3,
    "31 bytes": "7f3c9a51e2b8064d1fa7c35e908b62d4ec1730a95b4f8e26d0937ac4158be6",
    "odd": "7f3c9a51" * 8 + "a",
    "noughts": "00" * 32,
    "one byte": "ab" * 64,
    "repeated": "0123456789abcdef" * 4,
    "repeated twice": Random(1).randbytes(16).hex() * 2,
    "in order": bytes(range(32)).hex(),
    "backwards": bytes(range(255, 191, -1)).hex(),
    "in steps": bytes(range(0, 256, 7)).hex(),
    "few bytes": bytes(Random(2).choices(range(8), k=32)).hex(),
    "a text in hexadecimal": b"The board's secret, never to be told".hex(),
    "a text with a line break": b"correct horse battery\nstaple and many more".hex(),
    "a text in German": "Schl\u00fcssel f\u00fcr die Daten der Kinder, geheim".encode().hex(),
    "base64": "fzyaUeK4Bk0fp8NekItZ1OwXMKlbT44m0JN6xBWL5vI=",
    "bytes": Random(3).randbytes(32),
    "two lines": ("ab12" * 16 + "\n") * 2,
    "too much": Random(4).randbytes(3000).hex(),
}


def test_a_key_that_was_saved_with_a_mark_or_as_windows_does_is_read(tmp_path):
    made = new_key(tmp_path / "a.key")
    line = (tmp_path / "a.key").read_bytes()
    for data in (b"\xef\xbb\xbf" + line, line.replace(b"\n", b"\r\n")):
        assert read_key(written(tmp_path / "b.key", data)).id == made.id


def test_whoever_has_a_key_that_cannot_be_read_is_never_told_to_make_another(tmp_path):
    new_key(tmp_path / "a.key")
    line = (tmp_path / "a.key").read_text()
    for name in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le"):
        with pytest.raises(Refusal, match="Save it again as UTF-8") as refused:
            read_key(written(tmp_path / "b.key", line.encode(name)))
        assert "key new" not in str(refused.value)
    for text in (line[:60], line.upper(), line.replace(" ", ""), line.split()[1], line + line):
        with pytest.raises(Refusal, match="Restore") as refused:
            read_key(written(tmp_path / "b.key", text))
        assert "Make one" not in str(refused.value)


def test_a_return_in_place_of_a_key_is_called_a_return(tmp_path, capsys):
    """Whatever the permissions of the file, the message does not call it a key that others have seen, or advise making a new one."""
    source = ROOT / "examples/minimal.json"
    main(["convert", str(source), str(tmp_path / "return.xlsx")])
    main(["convert", str(source), str(tmp_path / "return.sqlite")])
    main(["combine", str(source), "-o", str(tmp_path / "store.sqlite")])
    (tmp_path / "return.json").write_bytes(source.read_bytes())
    wanted = {
        "return.json": "a return",
        "return.xlsx": "a return",
        "return.sqlite": "a return",
        "store.sqlite": "a store of combined returns",
    }
    for name, kind in wanted.items():
        for mode in (0o644, 0o600):
            (tmp_path / name).chmod(mode)
            capsys.readouterr()
            assert main(["pseudonymise", str(source), str(tmp_path / "out.json"), "--key-file", str(tmp_path / name)]) == 2
            errors = capsys.readouterr().err
            assert f"{name} is {kind}, not a key. With --key-file" in errors
            assert "seen" not in errors
            assert "Make one" not in errors
    assert not (tmp_path / "out.json").exists()


@pytest.mark.parametrize("name", WEAK)
def test_a_weak_or_wrong_key_is_refused_without_being_shown(name, tmp_path, capsys):
    path = written(tmp_path / "weak.key", WEAK[name])
    with pytest.raises(Refusal) as refused:
        read_key(path)
    assert main(["pseudonymise", "examples/minimal.json", str(tmp_path / "b.json"), "--key-file", str(path)]) == 2
    errors = capsys.readouterr().err
    text = WEAK[name]
    if isinstance(text, str) and len(text.strip()) >= 8:
        assert text.strip().removeprefix("cse-record-key-1 ")[:8] not in errors + str(refused.value)
    assert "cse-record key new" in errors
    assert not (tmp_path / "b.json").exists()


def test_a_digit_that_was_changed_or_lost_is_found(tmp_path):
    new_key(tmp_path / "a.key")
    text = (tmp_path / "a.key").read_text().strip()
    for at in range(len(text)):
        for changed in (text[:at] + text[at + 1 :], text[:at] + ("1" if text[at] == "0" else "0") + text[at + 1 :]):
            with pytest.raises(Refusal):
                read_key(written(tmp_path / "b.key", changed))
    assert read_key(written(tmp_path / "b.key", f"\r\n{text}\r\n")).id == read_key(tmp_path / "a.key").id


@pytest.mark.parametrize("secret", [bytes.fromhex(PUBLISHED), bytes.fromhex(PI), "Schlüssel für die Daten der Kinder".encode("latin-1")])
def test_a_program_cannot_give_such_a_key_either(secret):
    with pytest.raises(Refusal, match="too weak"):
        SecretKey(secret)


@pytest.mark.parametrize(
    "arguments",
    [
        ["pseudonymise", "a.json", "b.json", "--key-file", "a.key", "KEY"],
        ["pseudonymise", "a.json", "b.json", "--key-file", "a.key", "--dates", "KEY"],
        ["pseudonymise", "a.json", "b.json", "--key-file", "a.key", "--secret", "KEY"],
        ["pseudonymise", "a.json", "b.json", "--key-file", "a.key", "--secret=KEY"],
        ["pseudonymise", "a.json", "KEY", "--key-file", "a.key"],
        ["pseudonymise", "KEY", "b.json", "--key-file", "a.key"],
        ["pseudonymise", "a.json", "b.json", "--key-file", "a.key", "--max-bytes", "KEY"],
        ["pseudonymise", "a.json", "b.json", "KEY"],
        ["key", "KEY"],
        ["key", "new", "-o", "b.key", "KEY"],
        ["key", "new", "KEY"],
        ["KEY"],
        ["validate", "KEY"],
        ["validate", "a.json", "--s=KEY"],
        ["validate", "a.json", "--show-values=KEY"],
        ["validate", "a.json", "--format", "KEY"],
        ["combine", "a.json", "-o", "KEY"],
    ],
)
def test_a_key_is_repeated_by_no_error_of_usage(arguments, tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    new_key("a.key")
    secret = Random(8).randbytes(32).hex()
    try:
        code = main([argument.replace("KEY", secret) for argument in arguments])
    except SystemExit as stopped:
        code = stopped.code
    output = capsys.readouterr()
    assert code == 2
    assert secret not in output.out + output.err
    assert not list(tmp_path.glob("*.json"))


@pytest.mark.parametrize(
    "words", ["correct horse battery staple", "Ein Schlüssel, getippt", "a\nb\tc", 'it\'s "mine"', "base64+and/more=="]
)
@pytest.mark.parametrize("before", [["key", "new"], ["key"], [], ["validate", "a.json", "--format"], ["crosswalk", "area", "E", "more"]])
def test_no_error_of_usage_repeats_what_was_typed(before, words, capsys):
    with pytest.raises(SystemExit):
        main([*before, words])
    errors = capsys.readouterr().err
    assert words not in errors
    assert repr(words)[1:-1] not in errors
    assert "error:" in errors


def test_random_keys_are_never_called_weak():
    rng = Random(SEED)
    ids = {SecretKey(rng.randbytes(rng.choice((32, 33, 48, 64)))).id for _ in range(5000)}
    assert len(ids) > 4990
    assert all(len(key_id) == 9 and key_id[0] == "k" and not key_id[1:].isdecimal() for key_id in ids)


@POSIX
@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604, 0o660, 0o602, 0o620])
def test_a_key_that_others_can_read_or_change_is_refused(mode, tmp_path):
    new_key(tmp_path / "a.key")
    (tmp_path / "a.key").chmod(mode)
    with pytest.raises(Refusal, match="chmod 600"):
        read_key(tmp_path / "a.key")


def test_what_is_no_file_is_refused(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "none.key", tmp_path / "pipe", os.devnull, "a\0b"):
        with pytest.raises(Refusal):
            read_key(path)


def test_a_key_on_the_command_line_is_refused_and_not_repeated(tmp_path, capsys):
    secret = Random(5).randbytes(32).hex()
    key_file = tmp_path / "a.key"
    new_key(key_file)
    common = ["pseudonymise", "examples/minimal.json", str(tmp_path / "b.json")]
    groups = [secret[at : at + 8] for at in range(0, 64, 8)]
    encoded = (base64.b64encode(bytes.fromhex(secret)).decode(), base64.urlsafe_b64encode(bytes.fromhex(secret)).decode().strip("="))
    spelled = (f"0x{secret}", f"key={secret}", " ".join(groups), ":".join(groups), secret.upper(), *encoded)
    for options in (
        ["--key", secret],
        [f"--key={secret}"],
        ["--key", secret, "--key-file", str(key_file)],
        ["--key-file", secret],
        *(["--key-file", spelling] for spelling in spelled),
    ):
        try:
            code = main([*common, *options])
        except SystemExit as stopped:
            code = stopped.code
        output = capsys.readouterr()
        assert code == 2
        assert not [text for text in (secret, *spelled) if text in output.out + output.err]
        assert "command line" in output.err
    assert not (tmp_path / "b.json").exists()
    assert main(["key", "new", "-o", secret]) == 2
    assert secret not in capsys.readouterr().err
    assert main([*common, "--key-file", str(tmp_path / f"{'a1' * 32}.key")]) == 2  # a file name in an existing folder
    assert "cannot be opened" in capsys.readouterr().err


def test_a_key_shows_its_id_alone():
    key = SecretKey(Random(6).randbytes(32))
    assert repr(key) == f"SecretKey({key.id})"
    with pytest.raises(TypeError):
        pickle.dumps(key)
