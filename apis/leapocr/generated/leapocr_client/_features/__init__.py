"""Features: methods of resources, pages, tasks, streams, downloads and webhooks."""
