"""Scripted replies: what an operation responds with, in the place of what the mock makes up."""

from .model import Reply, ReplyContent
from .scenario import Scenario, load_replies, load_scenario, replies_of, scenario
from .store import Replies

__all__ = [
    "Replies",
    "Reply",
    "ReplyContent",
    "Scenario",
    "load_replies",
    "load_scenario",
    "replies_of",
    "scenario",
]
