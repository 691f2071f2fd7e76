-- Where a mail program asks for no more of these, in one click (RFC 8058); null: it is no mail one gets regularly.
alter table mail add column unsubscribe text;
