"""The last text of the user in a request, whichever property has it."""

from leaperone_conformance.mock.call import Call

from . import chat, responses

_PROPERTIES = ("prompt", "text", "input")


def last(call: Call) -> str:
    """The last message of the user of a model; elsewhere the prompt or text; empty where there is neither."""
    if call.operation.key == chat.KEY:
        return chat.conversation_of(call.field("messages", [])).prompt
    if call.operation.key == responses.KEY:
        return responses.conversation_of(None, call.field("input")).prompt
    found = (call.fields.get(name, call.query.get(name)) for name in _PROPERTIES)
    return next((value for value in found if isinstance(value, str)), "")
