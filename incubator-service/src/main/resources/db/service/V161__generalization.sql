-- Tables of generalization bear its name. The view lineage follows the tables by itself.
alter table spread_irritant rename to generalization_irritant;
alter table generalization_irritant
    rename constraint spread_irritant_pkey to generalization_irritant_pkey;
alter index spread_irritant_category rename to generalization_irritant_category;
alter index spread_irritant_merged rename to generalization_irritant_merged;

alter table spread_initiative rename to generalization_initiative;
alter table generalization_initiative
    rename constraint spread_initiative_pkey to generalization_initiative_pkey;
alter index spread_initiative_name rename to generalization_initiative_name;
alter index spread_initiative_origin rename to generalization_initiative_origin;
alter index spread_initiative_irritant rename to generalization_initiative_irritant;
