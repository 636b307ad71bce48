"""The command line of the client. Nothing here loads httpx before an operation is called."""
