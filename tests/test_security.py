"""What SECURITY.md promises is held by tests, and what is installed along is known and licensed."""

import inspect
import re
from collections.abc import Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from leaperone_conformance.cli.mock import mock_command
from leaperone_conformance.cli.proxy import proxy, replay

ROOT = Path(__file__).parents[1]
HELD = {
    "Documents are data.": (
        "tests/generate/test_hostile.py::test_no_text_of_a_document_is_code",
        "tests/generate/test_hostile.py::test_no_text_of_a_configuration_is_code",
        "tests/overlay/test_documents.py::test_bad_yaml",
        "tests/reference/test_pages.py::test_what_a_spec_says_stays_text",
        "conformance/tests/rules/test_language.py::test_hostile_expressions_end_in_time_and_in_little_memory",
    ),
    "Responses are data.": (
        "conformance/tests/report/test_page.py::test_nothing_that_an_api_says_becomes_markup",
        "conformance/tests/run/test_github.py::test_what_an_api_says_stays_text",
        "tests/client/test_garbled.py::test_random_responses_escape_nothing",
        "tests/client/test_download.py::test_a_broken_body_raises_and_leaves_what_was_there",
    ),
    "Keys stay where they belong.": (
        "tests/client/test_hidden_key.py::test_no_error_repeats_the_key",
        "tests/client/test_hidden_key.py::test_no_key_follows_a_redirect_to_another_host",
        "tests/generate/test_secrets.py::test_no_key_of_any_scheme_is_shown_or_follows_a_redirect",
        "conformance/tests/run/test_secrets.py::test_no_key_is_written",
        "conformance/tests/run/test_secrets.py::test_no_upload_is_written",
        "conformance/tests/mock/test_canaries.py::test_no_canary_is_found",
        "tests/test_workflows.py::test_the_key_and_the_budget_reach_only_the_live_run",
    ),
    "Nothing is spent unasked.": (
        "conformance/tests/run/test_run.py::test_what_makes_no_sense_or_may_cost_is_refused_in_one_line",
        "conformance/tests/run/test_limits.py::test_neither_limit_is_exceeded_and_every_request_is_counted",
        "conformance/tests/run/test_limits.py::test_what_was_paid_for_is_not_sent_again",
        "conformance/tests/run/test_limits.py::test_two_runs_do_not_use_one_state_at_once",
        "conformance/tests/proxy/test_proxy.py::test_a_live_url_is_refused_without_its_conditions",
        "conformance/tests/proxy/test_proxy.py::test_no_more_requests_than_allowed",
        "tests/client/test_sending.py::test_post_is_not_repeated_when_it_may_have_been_billed",
    ),
    "The mock stays on this machine.": (
        "tests/test_security.py::test_servers_listen_on_this_machine",
        "conformance/tests/mock/test_callbacks.py::test_nothing_is_sent_to_public_hosts_unless_asked_for",
        "conformance/tests/mock/test_callbacks.py::test_private_and_plain_addresses_are_refused",
        "conformance/tests/mock/test_callbacks.py::test_a_name_is_looked_up_once",
        "conformance/tests/mock/test_journal.py::test_only_who_has_the_token_may_use_the_control_endpoint",
    ),
    "Hostile input ends in a line.": (
        "tests/harden/test_pipeline.py::test_hostile_inputs_end_in_a_line",
        "conformance/tests/mock/test_robustness.py::test_many_random_requests_never_make_it_fail",
        "conformance/tests/mock/test_robustness.py::test_slow_clients_hold_nobody_up",
        "conformance/tests/proxy/test_wire.py::test_random_bytes_never_make_it_fail",
        "conformance/tests/proxy/test_wire.py::test_a_response_that_is_judged_slowly_holds_up_no_other",
        "tests/generate/test_atomic_dir.py::test_killed_while_building",
    ),
    "What is installed is known.": (
        "tests/test_setup.py::test_the_lock_has_a_hash_for_each_pinned_version_and_names_no_host",
        "tests/test_security.py::test_all_that_is_installed_along_is_locked",
        "tests/test_security.py::test_all_that_is_locked_may_be_installed_along",
    ),
    "Workflows give nothing away.": (
        "tests/test_workflows.py::test_a_job_may_read_the_repository_at_most",
        "tests/test_workflows.py::test_every_action_is_githubs_own_and_pinned_by_its_commit",
        "tests/test_workflows.py::test_no_script_is_made_of_what_others_write",
    ),
}
INSTALLED: dict[str, Distribution] = {canonicalize_name(one.metadata["Name"]): one for one in distributions()}


def locked() -> set[str]:
    lines = (ROOT / "requirements.lock").read_text().splitlines()
    return {canonicalize_name(line.partition("==")[0]) for line in lines if re.match(r"\w", line)}


def licences(distribution: Distribution) -> Iterator[str]:
    """What a distribution says of its licence."""
    known = distribution.metadata
    for field in ("License-Expression", "License", "Classifier"):
        texts = known.get_all(field) or ()
        yield from (text for text in texts if field != "Classifier" or text.startswith("License ::"))


def needed(name: str, extras: set[str]) -> Iterator[str]:
    """The distributions that an installed one needs in this environment."""
    for text in INSTALLED[canonicalize_name(name)].requires or ():
        requirement = Requirement(text)
        marker = requirement.marker
        if marker is None or any(marker.evaluate({"extra": extra}) for extra in ("", *extras)):
            yield canonicalize_name(requirement.name)


def test_each_promise_is_held_by_tests_that_are_there() -> None:
    promised = (ROOT / "SECURITY.md").read_text().partition("## What is promised")[2].partition("\n## ")[0]
    assert re.findall(r"^- \*\*(.+?)\*\*", promised, re.M) == list(HELD)
    for tests in HELD.values():
        for path, _, name in (test.partition("::") for test in tests):
            assert re.search(rf"^(async )?def {name}\(", (ROOT / path).read_text(), re.M), f"{path}::{name}"


def test_all_that_is_installed_along_is_locked() -> None:
    own = {"leaperone", "leaperone-conformance"}
    extras = {name: set(INSTALLED[name].metadata.get_all("Provides-Extra") or ()) for name in own}
    pending, seen = [name for own_name in own for name in needed(own_name, extras[own_name])], set[str]()
    while pending:
        name = pending.pop()
        if name not in seen and name not in own and name in INSTALLED:
            seen.add(name)
            pending += needed(name, set())
    assert {"httpx", "orjson", "schemathesis"} <= seen
    assert seen <= locked()


@pytest.mark.parametrize("name", sorted(locked() & INSTALLED.keys()))
def test_all_that_is_locked_may_be_installed_along(name: str) -> None:
    found = re.search(r"^LICENCES := (.+)$", (ROOT / "Makefile").read_text(), re.M)
    assert found
    allowed, said = found[1].split(";"), list(licences(INSTALLED[name]))
    assert any(part in text for text in said for part in allowed), said


def test_servers_listen_on_this_machine() -> None:
    for command in (mock_command, proxy, replay):
        assert inspect.signature(command).parameters["host"].default == "127.0.0.1"
