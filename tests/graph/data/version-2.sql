-- A graph file as relata 0.3.0 made it (version 2), of one article written for this test, seen under two names.
PRAGMA application_id=1919249505;
PRAGMA user_version=2;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE aliases(
  row INTEGER PRIMARY KEY, entity INTEGER NOT NULL REFERENCES entities ON DELETE CASCADE, alias TEXT) STRICT;
INSERT INTO "aliases" VALUES(1,1,'Castellan');
INSERT INTO "aliases" VALUES(2,1,'the haulier');
CREATE TABLE arguments(
  row INTEGER PRIMARY KEY, assertion INTEGER NOT NULL REFERENCES assertions ON DELETE CASCADE,
  role TEXT, text TEXT, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, id TEXT) STRICT;
INSERT INTO "arguments" VALUES(1,1,'of','hiring 40 strike-breakers',37,62,NULL);
CREATE TABLE assertions(
  row INTEGER PRIMARY KEY, reading INTEGER NOT NULL REFERENCES readings ON DELETE CASCADE,
  "id" TEXT,
  "sentence" INTEGER NOT NULL,
  "sentence_start" INTEGER NOT NULL,
  "sentence_end" INTEGER NOT NULL,
  "sentence_text" TEXT,
  "subject" TEXT,
  "subject_id" TEXT,
  "subject_type" TEXT,
  "subject_text" TEXT,
  "subject_start" INTEGER NOT NULL,
  "subject_end" INTEGER NOT NULL,
  "relation" TEXT,
  "relation_text" TEXT,
  "relation_start" INTEGER NOT NULL,
  "relation_end" INTEGER NOT NULL,
  "object" TEXT,
  "object_id" TEXT,
  "object_type" TEXT,
  "object_text" TEXT,
  "object_start" INTEGER NOT NULL,
  "object_end" INTEGER NOT NULL,
  "polarity" TEXT NOT NULL,
  "modality" TEXT NOT NULL,
  "attribution" TEXT,
  "attribution_id" TEXT,
  "nested_in" TEXT,
  "class" TEXT,
  "mode" TEXT,
  "cameo" TEXT,
  "time" TEXT,
  "time_text" TEXT,
  "place" TEXT,
  "place_id" TEXT,
  "quantity" REAL,
  "quantity_unit" TEXT,
  "quantity_bound" TEXT,
  "quantity_text" TEXT,
  "rule" TEXT,
  "confidence" REAL NOT NULL) STRICT;
INSERT INTO "assertions" VALUES(1,1,'c578d65ac9205b8d',0,0,80,'Dockers accused Castellan Haulage of hiring 40 strike-breakers at the east gate.','dockers','dockers','OTHER','Dockers',0,0,'accuse','accused',8,15,'Castellan Haulage','castellan-haulage','ORG','Castellan Haulage',16,33,'affirmed','asserted',NULL,NULL,NULL,'ACCUSE','allege','112',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'sample',0.8125);
INSERT INTO "assertions" VALUES(2,1,'e88696d2018a0e96',0,0,80,'Dockers accused Castellan Haulage of hiring 40 strike-breakers at the east gate.','Castellan Haulage','castellan-haulage','ORG','Castellan Haulage',16,33,'hire','hiring',37,43,'strike-breakers','strike-breakers','OTHER','strike-breakers',47,62,'affirmed','reported','dockers','dockers',NULL,'OTHER',NULL,NULL,NULL,NULL,'east gate','east-gate',40.0,'strike-breakers','exact','40 strike-breakers','sample',0.75);
INSERT INTO "assertions" VALUES(3,1,'53e130d8e12fdc63',1,82,112,'Castellan denied it on Monday.','Castellan Haulage','castellan-haulage','ORG','Castellan',82,91,'deny','denied',92,98,'the accusation',NULL,NULL,'it',0,0,'negated','asserted',NULL,NULL,NULL,'DENY',NULL,NULL,'2022-06-20','on Monday',NULL,NULL,NULL,NULL,NULL,NULL,'sample',0.75);
CREATE TABLE documents(sha256 TEXT PRIMARY KEY, source_bytes BLOB NOT NULL) STRICT;
INSERT INTO "documents" VALUES('35ac16b88e90c69b6012190611a73c19e75644fdaa9fc7bf130f0b4adfe57949',X'446F636B65727320616363757365642043617374656C6C616E204861756C616765206F6620686972696E6720343020737472696B652D627265616B65727320617420746865206561737420676174652E0A0A43617374656C6C616E2064656E696564206974206F6E204D6F6E6461792E0A0A');
CREATE TABLE entities(
  row INTEGER PRIMARY KEY, reading INTEGER NOT NULL REFERENCES readings ON DELETE CASCADE,
  id TEXT, name TEXT, type TEXT) STRICT;
INSERT INTO "entities" VALUES(1,1,'castellan-haulage','Castellan Haulage','ORG');
INSERT INTO "entities" VALUES(2,1,'dockers','dockers','OTHER');
INSERT INTO "entities" VALUES(3,1,'strike-breakers','strike-breakers','OTHER');
CREATE TABLE readings(
  row INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE REFERENCES documents ON DELETE CASCADE,
  engine TEXT NOT NULL) STRICT;
INSERT INTO "readings" VALUES(1,'35ac16b88e90c69b6012190611a73c19e75644fdaa9fc7bf130f0b4adfe57949','0.3.0-1a2b3c4d');
CREATE TABLE sightings(
  sha256 TEXT NOT NULL REFERENCES documents ON DELETE CASCADE, label TEXT NOT NULL, source TEXT NOT NULL,
  title TEXT, publisher TEXT, author TEXT, published TEXT, published_reason TEXT, dateline_place TEXT,
  published_certainty TEXT, agency TEXT, url TEXT,
  PRIMARY KEY(sha256, label, source)) STRICT;
INSERT INTO "sightings" VALUES('35ac16b88e90c69b6012190611a73c19e75644fdaa9fc7bf130f0b4adfe57949','strike','articles/strike.txt','Article strike','Harbour Herald','A. Writer','2022-06-20','dateline','Port Selwyn','stated','Coast Wire','https://harbour.example/strike');
INSERT INTO "sightings" VALUES('35ac16b88e90c69b6012190611a73c19e75644fdaa9fc7bf130f0b4adfe57949','strike-copy','b/strike.txt','Article strike','Harbour Herald','A. Writer','2022-06-20','dateline','Port Selwyn','stated','Coast Wire','https://harbour.example/strike');
CREATE TABLE signatures(
  reading INTEGER PRIMARY KEY REFERENCES readings ON DELETE CASCADE, shingles BLOB NOT NULL,
  sentences BLOB NOT NULL) STRICT;
INSERT INTO "signatures" VALUES(1,X'8555240D58C4D40E1A38E50E1DC7F81DB3C72B4D083C8E5F0BC5C260771F516DC8689171043CB4BE261AD0C81FC21BD1E34EB7D469C776F3',X'F7C1BCBE16B14534000000000D000000915A6E90C6C38E8E0100000005000000');
CREATE INDEX entities_of_reading ON entities(reading);
CREATE INDEX aliases_of_entity ON aliases(entity);
CREATE INDEX assertions_of_reading ON assertions(reading);
CREATE INDEX arguments_of_assertion ON arguments(assertion);
COMMIT;
