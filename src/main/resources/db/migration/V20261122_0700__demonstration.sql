-- What of the demonstration has been loaded, so that each part is loaded once.
create schema demonstration;
grant usage on schema demonstration to concordat_app;

create table demonstration.loaded (
    what text        primary key,
    at   timestamptz not null
);
alter table demonstration.loaded enable row level security;
alter table demonstration.loaded force row level security;
create policy seeding on demonstration.loaded using ((select actor.role()) = 'SEEDING');
grant select, insert on demonstration.loaded to concordat_app;
