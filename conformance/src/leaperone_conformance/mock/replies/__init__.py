"""Scripted replies: what an operation responds with, in the place of what the mock makes up."""

from .model import Content, Reply
from .scenario import Scenario, load_replies, load_scenario, replies_of, scenario
from .store import Replies

__all__ = [
    "Content",
    "Replies",
    "Reply",
    "Scenario",
    "load_replies",
    "load_scenario",
    "replies_of",
    "scenario",
]
