"""The reader of users' programs: every way to a method, and no line that isn't the client's."""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest


def load() -> ModuleType:
    path = Path(__file__).parents[2] / "templates/core/_cli/uses.py"
    spec = importlib.util.spec_from_file_location("uses_under_test", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["uses_under_test"] = module
    spec.loader.exec_module(module)
    return module


USES = load()


def broken(symbol: str, kind: str, new: str = "") -> dict[str, Any]:
    return {"symbol": symbol, "kind": kind, "hint": "do better", "new": new}


BREAKS = [
    broken("pets.old", "method-removed"),
    broken("zoo", "resource-removed"),
    broken("pets.find(page)", "parameter-removed"),
    broken("pets.make(name)", "parameter-now-required"),
    broken("pets.sort(by)", "parameter-type", "Literal['age', 'size'] | Unset"),
    broken("pets.list.pages", "pages-removed"),
    broken("Pet", "model-removed"),
    broken("Owner.phone", "field-removed"),
    broken("Owner.mail", "field-added-required"),
]
HEAD = "from acme import Acme, AsyncAcme\nclient = Acme()\n"

# Programs: each line that ends in "# breaks" or "# unsure" is to be named as that, and no other.
PROGRAMS = {
    "a call": HEAD + "client.pets.old()  # breaks\nclient.pets.fine()\n",
    "a resource": HEAD + "client.zoo.anything()  # breaks\n",
    "a resource in a variable": HEAD + "pets = client.pets\nold = pets.old  # breaks\nold()\n",
    "a keyword": HEAD + "client.pets.find(\n    q=1,\n    page=2,  # breaks\n)\nclient.pets.find(q=1)\n",
    "a keyword that is missing": HEAD + "client.pets.make()  # breaks\nclient.pets.make(name='a')\n",
    "keywords that can't be seen": HEAD
    + "client.pets.make(**given)  # unsure\nclient.pets.find(**given)  # unsure\n",
    "a value": HEAD
    + "client.pets.sort(by='name')  # breaks\nclient.pets.sort(by='age')\nclient.pets.sort(by=x)  # unsure\n",
    "pages": HEAD + "for pet in client.pets.list.pages():  # breaks\n    pass\nclient.pets.list()\n",
    "raw": HEAD + "client.pets.find.raw(page=1)  # breaks\n",
    "stream": HEAD + "with client.pets.find.stream(page=1) as s:  # breaks\n    pass\n",
    "with": "import acme\nwith acme.Acme() as c:\n    c.pets.old()  # breaks\n",
    "async": "from acme import AsyncAcme\nasync def f():\n    async with AsyncAcme() as c:\n        await c.pets.old()  # breaks\n",
    "other names": "import acme as a\nfrom acme import Acme as B\na.Acme().pets.old()  # breaks\nB().pets.old()  # breaks\n",
    "options": HEAD + "client.with_options(timeout=1).pets.old()  # breaks\n",
    "self": (
        "from acme import Acme\nclass A:\n    def __init__(self):\n        self.c = Acme()\n"
        "    def f(self):\n        self.c.pets.old()  # breaks\n"
    ),
    "self, of a parameter": (
        "from acme import Acme\nclass A:\n    def __init__(self, c):\n        self.c = c\n"
        "    def f(self):\n        self.c.pets.old()  # breaks\nA(Acme())\n"
    ),
    "an attribute of an object": (
        "from acme import Acme\nclass A:\n    def __init__(self):\n        self.c = Acme()\nA().c.pets.old()  # breaks\n"
    ),
    "a class attribute": "from acme import Acme\nclass A:\n    c = Acme()\n    def f(self):\n        self.c.pets.old()  # breaks\n",
    "an annotation": "from acme import Acme\ndef f(c: 'Acme | None', d: list):\n    c.pets.old()  # breaks\n    d.pets.old()\n",
    "no annotation": "from acme import Acme\ndef f(c):\n    c.pets.old()  # breaks\nf(Acme())\n",
    "by keyword": "from acme import Acme\ndef f(*, c):\n    c.pets.old()\ndef g(c):\n    c.pets.old()  # breaks\ng(c=Acme())\n",
    "a result": "from acme import Acme\ndef make():\n    return Acme()\nmake().pets.old()  # breaks\n",
    "a fixture": (
        "import pytest\nfrom acme import Acme\n@pytest.fixture\ndef client():\n    with Acme() as c:\n        yield c\n"
        "def test(client):\n    client.pets.old()  # breaks\n"
    ),
    "a tuple": "from acme import Acme\na, b = Acme(), 1\na.pets.old()  # breaks\nb.pets.old()\n",
    "a walrus": "from acme import Acme\nif (c := Acme()):\n    c.pets.old()  # breaks\n",
    "a comprehension": HEAD + "x = [client.pets.old() for _ in range(3)]  # breaks\n",
    "a lambda": HEAD + "f = lambda: client.pets.old()  # breaks\n",
    "a nested function": HEAD + "def f():\n    def g():\n        client.pets.old()  # breaks\n    return g\n",
    "an exit stack": "from acme import Acme\nfrom contextlib import ExitStack\ns = ExitStack()\nc = s.enter_context(Acme())\nc.pets.old()  # breaks\n",
    "getattr": HEAD + "getattr(client.pets, name)()  # unsure\ngetattr(other, name)\n",
    "endpoint modules": "from acme.api.pets import find\nfind.sync(client=c, page=1)  # breaks\nfind.sync(client=c)\n",
    "endpoint modules by their way": "import acme.api.pets\nacme.api.pets.old.sync()  # breaks\n",
    "a model": "from acme.models import Pet  # breaks\n",
    "a model of the package": "from acme import models\nmodels.Pet()  # breaks\n",
    "a field": "from acme.models import Owner\nOwner(phone=1, mail=2)  # breaks\nOwner()  # breaks\nOwner(mail=2)\n",
    "a field that is read": "from acme.models import Owner\ndef f(o: Owner):\n    return o.phone  # breaks\n",
    "another client": "from other import Acme\nAcme().pets.old()\nclient.pets.old()\n",
    "a name that was given away": HEAD + "client = other()\nclient.pets.old()\n",
    "a name of another scope": "from acme import Acme\ndef f():\n    c = Acme()\n    return 1\nc.pets.old()\n",
    "a string": HEAD + "x = 'client.pets.old()'\n",
    "no Python": "def (\n",
}


def expected(text: str) -> list[tuple[int, str]]:
    lines = enumerate(text.splitlines(), 1)
    return [
        (number, line.rpartition("# ")[2])
        for number, line in lines
        if line.endswith(("# breaks", "# unsure"))
    ]


@pytest.mark.parametrize("name", PROGRAMS)
def test_program(name: str) -> None:
    text = PROGRAMS[name]
    found = USES.python_uses(text, "a.py", USES.Broken(BREAKS, "acme", "Acme", "acme"))
    assert sorted({(use.line, use.status) for use in found}) == expected(text)
    assert all(use.hint for use in found)


def test_a_notebook_a_script_and_a_workflow(tmp_path: Path) -> None:
    cells = [
        {"cell_type": "markdown", "source": ["x"]},
        {"cell_type": "code", "source": ["%pip install acme\n", "from acme import Acme\n", "c = Acme()"]},
        {"cell_type": "code", "source": ["c.pets.fine()\n", "c.pets.old()"]},
    ]
    (tmp_path / "a.ipynb").write_text(json.dumps({"cells": cells}, indent=1))
    (tmp_path / "b.sh").write_text(
        "#!/bin/sh\n# acme call pets.old\nacme call pets.old | jq .\nacme call pets.find \\\n  page=2\nmacme call pets.old\n"
    )
    (tmp_path / "c.yml").write_text("run: acme call --json pets.make; acme call pets.make name=a\n")
    found = USES.uses_in([tmp_path], BREAKS, "acme", "Acme", "acme")
    notebook = (tmp_path / "a.ipynb").read_text().splitlines()
    line = next(number for number, text in enumerate(notebook, 1) if text.strip() == '"c.pets.old()"')
    assert [(Path(use.file).name, use.line, use.symbol) for use in found] == [
        ("a.ipynb", line, "pets.old"),
        ("b.sh", 3, "pets.old"),
        ("b.sh", 4, "pets.find(page)"),
        ("c.yml", 1, "pets.make(name)"),
    ]


def test_what_is_no_text_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "b.ipynb").write_text("[]")
    (tmp_path / "c.py").write_text("(" * 5000)
    assert USES.uses_in([tmp_path], BREAKS, "acme", "Acme", "acme") == []
