-- a browser does a hundred thousand hashes in a fifth of a second
update identity_setting set value = '16' where name = 'proof.bits' and effective_from = '2000-01-01';
update identity_setting set value = '20' where name = 'proof.maximum_bits' and effective_from = '2000-01-01';
