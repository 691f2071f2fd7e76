-- What was said in a conversation in the last days is found without reading all of it.
create index message_time on message (conversation_id, at);
