-- Whether the person died or was seriously injured, at whose telling the journal is sealed at once.
alter table detentions.care add column grave boolean not null default false;
