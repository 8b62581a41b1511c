-- A file may repeat earlier months that count already; such cells are shown, compared, and not taken over.
alter table returns_binding add column counts boolean not null default true;
