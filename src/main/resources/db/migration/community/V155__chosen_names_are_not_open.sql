-- Where names are chosen every professional would read, and no caregiver would find it: who wants to come in asks.
update community set kind = 'REQUEST' where pseudonymous and kind = 'OPEN';
