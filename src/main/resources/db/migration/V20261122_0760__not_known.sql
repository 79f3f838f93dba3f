-- What nobody asked is not known, which is not the same as No. Until now a box that was not ticked was kept as false, so
-- what is false was not asked.
alter table detentions.detention
    alter column physical_needs drop not null,
    alter column physical_needs drop default,
    alter column intoxicated drop not null,
    alter column intoxicated drop default;
alter table detentions.care
    alter column restrained drop not null,
    alter column restrained drop default;

-- Row security is forced on the owner of a table too, who here acts for nobody.
alter table detentions.detention no force row level security;
alter table detentions.care no force row level security;
update detentions.detention d
   set physical_needs = nullif(d.physical_needs, false), intoxicated = nullif(d.intoxicated, false);
update detentions.care c set restrained = nullif(c.restrained, false);
alter table detentions.detention force row level security;
alter table detentions.care force row level security;

-- What a place was told stays as it was told.
alter table places.request
    alter column physical_health drop not null,
    alter column intoxicated drop not null,
    alter column restrained drop not null;
