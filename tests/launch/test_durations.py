"""How long each test took is kept, and `make check` names the slowest."""

from chro_cases.launch import durations


def test_the_slowest_tests_of_the_last_run_are_named_with_all_their_parts(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("VAR_DIR", str(tmp_path))
    parts = [("a quick one", 0.01), ("set up slowly", 2.0), ("set up slowly", 0.5)]
    parts += [(f"test {number}", 1.0) for number in range(30)]
    durations.keep(parts, durations.record())
    durations.say_the_slowest()
    head, first, *rest = capsys.readouterr().out.splitlines()
    assert head == "The slowest of the 32 tests of the last run, in seconds:"
    assert first.split(maxsplit=1) == ["2.50", "set up slowly"]
    assert len(rest) == durations.MOST - 1


def test_without_a_run_on_record_one_sentence_says_so(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("VAR_DIR", str(tmp_path))
    durations.say_the_slowest()
    assert capsys.readouterr().out == "No run of the tests is on record here: 'make test' keeps one.\n"
