"""Nothing grows until nobody reads it any more."""

from .sizes import CHECKOUT, LONGEST_FILE, LONGEST_FUNCTION, files, functions, length


def test_no_file_is_longer_than_a_person_reads_at_once():
    long = {str(path.relative_to(CHECKOUT)): length(path) for path in files() if length(path) > LONGEST_FILE}
    assert long == {}


def test_no_function_is_longer_than_a_screen():
    all_functions = [function for path in files() for function in functions(path)]
    long = {f"{f.path}:{f.name}": f.lines for f in all_functions if f.lines > LONGEST_FUNCTION}
    assert long == {}


def test_the_formatter_is_set_aside_nearly_nowhere():
    """Sizes are kept by splitting, not by packing: what stays apart are tables, and a few calls with many words."""
    apart = sum(path.read_text(encoding="utf-8").count("# fmt: " + "skip") for path in files())
    assert apart < 20


def test_the_sizes_are_really_measured():
    ours = {function.name: function.lines for function in functions(CHECKOUT / "tests/architecture/test_sizes.py")}
    assert ours["test_no_file_is_longer_than_a_person_reads_at_once"] == 3
