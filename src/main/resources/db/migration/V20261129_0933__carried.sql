-- A detention carries what its boards and its months read of its journey, so that they read one row and judge it once. It is
-- what the arrivals and the legs say, worked out again whenever one of them changes.
alter table detentions.detention
    add column came_at      timestamptz, -- where they were first
    add column arrived_at   timestamptz, -- where they are now
    add column left_at      timestamptz,
    add column conveyed     boolean not null default false,
    add column by_ambulance boolean not null default false;

create function detentions.carry() returns trigger language plpgsql as $$
begin
    update detentions.detention d
       set (came_at, arrived_at) =
               (select min(a.arrived_at), max(a.arrived_at) from detentions.arrival a where a.detention_id = d.id),
           (left_at, conveyed, by_ambulance) =
               (select max(l.left_at), count(l.arrived_at) > 0,
                       count(l.arrived_at) filter (where l.mode = 'AMBULANCE') > 0
                  from detentions.leg l where l.detention_id = d.id)
     where d.id = new.detention_id;
    return null;
end
$$;
revoke execute on function detentions.carry() from public;
create trigger carried after insert or update on detentions.arrival for each row execute function detentions.carry();
create trigger carried after insert or update on detentions.leg for each row execute function detentions.carry();

alter table detentions.detention no force row level security;
alter table detentions.arrival no force row level security;
alter table detentions.leg no force row level security;
update detentions.detention d
   set (came_at, arrived_at) =
           (select min(a.arrived_at), max(a.arrived_at) from detentions.arrival a where a.detention_id = d.id),
       (left_at, conveyed, by_ambulance) =
           (select max(l.left_at), count(l.arrived_at) > 0, count(l.arrived_at) filter (where l.mode = 'AMBULANCE') > 0
              from detentions.leg l where l.detention_id = d.id)
 where exists (select from detentions.arrival a where a.detention_id = d.id)
    or exists (select from detentions.leg l where l.detention_id = d.id);
alter table detentions.detention force row level security;
alter table detentions.arrival force row level security;
alter table detentions.leg force row level security;
