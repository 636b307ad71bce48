"""Resources: they have their methods as any class has, though each is loaded when it is first used."""

import pydoc
import subprocess
import sys
from unittest.mock import create_autospec, patch

import pytest

from leaperone import AsyncLeaperone, Leaperone
from leaperone.resources.images import AsyncImages, Images

ONE, OTHER = Leaperone(api_key="sk-x"), AsyncLeaperone(api_key="sk-x")


@pytest.mark.parametrize("holder", [ONE.images, OTHER.images, Images, AsyncImages])
def test_methods_are_listed(holder: object) -> None:
    assert [name for name in dir(holder) if not name.startswith("_")] == ["create", "generate", "status"]


@pytest.mark.parametrize("holder", [ONE.images, OTHER.images, Images, AsyncImages])
@pytest.mark.parametrize("name", ["craete", "_create", "__wrapped__", "list", "app"])
def test_there_is_nothing_else(holder: object, name: str) -> None:
    assert not hasattr(holder, name)
    with pytest.raises(AttributeError, match=r"Images.*has no attribute"):
        getattr(holder, name)


def test_a_resource_is_no_method() -> None:
    """`social.bilibili` is a package beside the modules of operations, if there were any."""
    assert [name for name in dir(ONE.social.bilibili) if not name.startswith("_")] == ["app", "web"]


def test_help_shows_a_resource_with_its_methods() -> None:
    shown = pydoc.plain(pydoc.render_doc(Images))
    assert "create" in shown and "generate" in shown and "status" in shown


def test_methods_can_be_replaced_in_tests() -> None:
    with patch.object(Images, "create") as create:
        ONE.images.create(prompt="a cat", model="gpt-4o-image")
    create.assert_called_once_with(prompt="a cat", model="gpt-4o-image")
    assert repr(ONE.images.create) == "<operation leaperone.api.images.create>"
    assert create_autospec(ONE.images).status(id="1")


def test_a_defect_in_a_module_is_shown_as_it_is() -> None:
    program = (
        "import sys; sys.modules['leaperone._features.pages'] = None\n"
        "from leaperone import Leaperone\n"
        "try: Leaperone(api_key='x').social.bilibili.app.fetch_user_videos\n"
        "except ModuleNotFoundError as error: print(error.name)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["leaperone._features.pages"]
