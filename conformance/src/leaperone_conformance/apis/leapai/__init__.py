"""Leap AI by way of LowCodeAPI: models have samples, training makes versions, which make images, on the mock's clock.

Each job takes 4 s. A training fails without samples, or with ``[fail]`` in the model's title; an inference or a remix
with ``[fail]`` in its prompt. Images are made with a model that was trained, or with one of those that
are there for all (the examples of ``modelId`` in the spec), which belong to nobody: they can't be changed, and aren't
listed. There is one project, whose id is in every remix; with it goes all that is in it, and another one begins.
Any token is good that doesn't say that it is ``invalid`` or ``wrong``.
"""

from leaperone_conformance.apis import Api

from .handlers import service_handlers

API = Api("leapai", handlers=(service_handlers,))
