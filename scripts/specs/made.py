"""Documents that a framework makes of a program."""

from enum import StrEnum
from typing import Annotated, Any, Literal

from fastapi import Cookie, Depends, FastAPI, File, Form, Header, Query, UploadFile
from fastapi.security import HTTPBasic, HTTPBearer, OAuth2PasswordBearer
from pydantic import BaseModel, Field


class Kind(StrEnum):
    CAT = "cat"
    DOG = "dog"


class Cat(BaseModel):
    kind: Literal[Kind.CAT]
    lives: int = 9


class Dog(BaseModel):
    kind: Literal[Kind.DOG]
    barks: bool | None = None


class Owner(BaseModel):
    name: str
    pets: list[Annotated[Cat | Dog, Field(discriminator="kind")]] = []
    friends: list["Owner"] = []
    notes: dict[str, dict[str, int]] = {}


def petstore() -> dict[str, Any]:
    """A pet store with the features of FastAPI that documents show."""
    app = FastAPI(title="Pets", version="1")

    @app.get("/owners/{name}")
    def owner(name: str, tags: Annotated[list[str] | None, Query()] = None) -> Owner:
        raise NotImplementedError

    @app.post("/owners", dependencies=[Depends(HTTPBearer())])
    def create(owner: Owner, x_trace: Annotated[str, Header()], session: Annotated[str, Cookie()]) -> Owner:
        raise NotImplementedError

    @app.put("/owners/{name}/photo", dependencies=[Depends(HTTPBasic())])
    def photo(name: str, photo: UploadFile, title: Annotated[str, Form()]) -> bytes:
        raise NotImplementedError

    @app.post("/login", dependencies=[Depends(OAuth2PasswordBearer("token"))])
    def login(user: Annotated[str, Form()], key: Annotated[bytes, File()]) -> dict[str, Kind]:
        raise NotImplementedError

    return app.openapi()


MADE = {"petstore": petstore}
