"""The application without Qt and without SQL: rules, use cases, synchronisation and platform connectors."""
