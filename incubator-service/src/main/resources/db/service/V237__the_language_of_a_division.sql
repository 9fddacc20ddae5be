-- In which language the centre writes to a division: French until somebody says otherwise.
alter table division add column language text not null default 'FRENCH';
