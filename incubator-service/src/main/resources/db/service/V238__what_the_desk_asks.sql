-- How long stops of a year took to their effect (R98).
create index stop_effect on stop (decided_at, applied_at) where applied_at is not null;

-- Cases without an irritant, which somebody has to describe (R76).
create index generalization_initiative_for_nothing on generalization_initiative (initiative, division)
    where irritant_id is null;
