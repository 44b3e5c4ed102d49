-- A graph file as relata 0.1.0 made it (version 1), of one article written for this test.
PRAGMA application_id=1919249505;
PRAGMA user_version=1;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE documents(sha256 TEXT PRIMARY KEY, source_bytes BLOB NOT NULL) STRICT;
INSERT INTO documents VALUES('8d8503b784dcb11198c4c6a9792af267b5ecc1b876354f2e08dec48a2aa812f4',X'446f636b65727320656e6420737472696b650a0a504f52542053454c57594e2c203230204a756e652032303232202d2054686520646f636b65727320616363757365642043617374656c6c616e206f6620686972696e6720737472696b652d627265616b6572732e0a0a43617374656c6c616e2064656e696564207468652061636375736174696f6e206f6e204d6f6e6461792c20616e642074686520756e696f6e2063616c6c656420666f722061206e657720766f746520617420746865206561737420676174652e0a');
CREATE TABLE sightings(
  sha256 TEXT NOT NULL REFERENCES documents ON DELETE CASCADE, label TEXT NOT NULL, source TEXT NOT NULL,
  title TEXT, publisher TEXT, author TEXT, published TEXT, published_reason TEXT, dateline_place TEXT,
  PRIMARY KEY(sha256, label, source)) STRICT;
INSERT INTO sightings VALUES('8d8503b784dcb11198c4c6a9792af267b5ecc1b876354f2e08dec48a2aa812f4','strike','strike.txt','Dockers end strike',NULL,NULL,'2022-06-20','dateline','Port Selwyn');
CREATE TABLE readings(
  row INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE REFERENCES documents ON DELETE CASCADE,
  engine TEXT NOT NULL) STRICT;
INSERT INTO readings VALUES(1,'8d8503b784dcb11198c4c6a9792af267b5ecc1b876354f2e08dec48a2aa812f4','0.2.0-c4d6f19c');
CREATE TABLE entities(
  row INTEGER PRIMARY KEY, reading INTEGER NOT NULL REFERENCES readings ON DELETE CASCADE,
  id TEXT, name TEXT, type TEXT) STRICT;
INSERT INTO entities VALUES(1,1,'dockers','Dockers','OTHER');
INSERT INTO entities VALUES(2,1,'end','end','OTHER');
INSERT INTO entities VALUES(3,1,'dockers-end-strike','Dockers end strike','EVENT');
INSERT INTO entities VALUES(4,1,'castellan','Castellan','PERSON');
INSERT INTO entities VALUES(5,1,'strike','strike','EVENT');
INSERT INTO entities VALUES(6,1,'strike-breakers','strike-breakers','OTHER');
INSERT INTO entities VALUES(7,1,'accusation','accusation','EVENT');
INSERT INTO entities VALUES(8,1,'union','union','EVENT');
INSERT INTO entities VALUES(9,1,'new-vote','new vote','EVENT');
INSERT INTO entities VALUES(10,1,'east-gate','east gate','FACILITY');
CREATE TABLE aliases(
  row INTEGER PRIMARY KEY, entity INTEGER NOT NULL REFERENCES entities ON DELETE CASCADE, alias TEXT) STRICT;
INSERT INTO aliases VALUES(1,1,'dockers');
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
INSERT INTO assertions VALUES(1,1,'20d767107050b434',1,48,104,'The dockers accused Castellan of hiring strike-breakers.','dockers','dockers','OTHER','The dockers',48,59,'accuse','accused',60,67,'Castellan','castellan','PERSON','Castellan',68,77,'affirmed','asserted',NULL,NULL,NULL,'ACCUSE','allege','112',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'verb_and_object',0.69599999999999995203);
INSERT INTO assertions VALUES(2,1,'40efb80756959887',1,48,104,'The dockers accused Castellan of hiring strike-breakers.','Castellan','castellan','PERSON','Castellan',68,77,'hire','hiring',81,87,'strike-breakers','strike-breakers','OTHER','strike-breakers',88,103,'affirmed','asserted','dockers','dockers','20d767107050b434','OTHER',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'verb_and_object',0.46300000000000002264);
INSERT INTO assertions VALUES(3,1,'afc5c248fd351efe',2,106,202,'Castellan denied the accusation on Monday, and the union called for a new vote at the east gate.','Castellan','castellan','PERSON','Castellan',106,115,'deny','denied',116,122,'accusation','accusation','EVENT','the accusation',123,137,'affirmed','asserted',NULL,NULL,NULL,'REJECT',NULL,'120','2022-06-20','on Monday',NULL,NULL,NULL,NULL,NULL,NULL,'verb_and_object',0.69999999999999995559);
INSERT INTO assertions VALUES(4,1,'73626b79d816b70c',2,106,202,'Castellan denied the accusation on Monday, and the union called for a new vote at the east gate.','union','union','EVENT','the union',153,162,'call for','called',163,169,'new vote','new-vote','EVENT','a new vote',174,184,'affirmed','asserted',NULL,NULL,NULL,'REQUEST',NULL,'100',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'verb_and_preposition',0.59999999999999997779);
CREATE TABLE arguments(
  row INTEGER PRIMARY KEY, assertion INTEGER NOT NULL REFERENCES assertions ON DELETE CASCADE,
  role TEXT, text TEXT, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, id TEXT) STRICT;
INSERT INTO arguments VALUES(1,3,'on','Monday',141,147,NULL);
CREATE INDEX entities_of_reading ON entities(reading);
CREATE INDEX aliases_of_entity ON aliases(entity);
CREATE INDEX assertions_of_reading ON assertions(reading);
CREATE INDEX arguments_of_assertion ON arguments(assertion);
COMMIT;
