-- The gap report reads requests and closures of a period.
create index request_asked_by on places.request (asked_by, asked_at desc);
create index closures on places.suite_state (confirmed_at) where state = 'CLOSED';
