-- Tables of an integrator that receives the reports of Constat. MySQL 8.0.16 or later, MariaDB 10.6 or later.
-- May be applied again: what is there stays as it is. Times are in UTC. Identifiers of the form are whole numbers of 64 bits.
-- LONGBLOB takes a report of any size; `max_allowed_packet` bounds one statement (16 MB by default in MariaDB, 64 in MySQL).
-- Bind reports to a prepared statement: in the text of a statement they take twice the room.

CREATE TABLE IF NOT EXISTS users (
  id BIGINT NOT NULL AUTO_INCREMENT,
  email VARCHAR(254) NOT NULL,
  name VARCHAR(255) NULL,
  created_at DATETIME(6) NOT NULL DEFAULT (UTC_TIMESTAMP(6)),
  PRIMARY KEY (id),
  UNIQUE KEY users_email (email)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE IF NOT EXISTS invoices (
  id BIGINT NOT NULL AUTO_INCREMENT,
  user_id BIGINT NOT NULL,
  -- As sent: up to 4096 characters, so it has no index.
  external_ref VARCHAR(4096) NULL,
  source_kind VARCHAR(6) CHARACTER SET ascii NOT NULL,
  type VARCHAR(11) CHARACTER SET ascii NOT NULL DEFAULT 'auto',
  created_at DATETIME(6) NOT NULL DEFAULT (UTC_TIMESTAMP(6)),
  PRIMARY KEY (id),
  KEY invoices_user_id (user_id),
  CONSTRAINT invoices_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
  CONSTRAINT invoices_source_kind CHECK (source_kind IN ('pdf', 'images')),
  CONSTRAINT invoices_type CHECK (type IN ('auto', 'electricite', 'gaz', 'dual'))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE IF NOT EXISTS reports (
  id BIGINT NOT NULL AUTO_INCREMENT,
  invoice_id BIGINT NOT NULL,
  non_anonymous_pdf LONGBLOB NOT NULL,
  anonymous_pdf LONGBLOB NOT NULL,
  non_anonymous_size BIGINT NOT NULL,
  anonymous_size BIGINT NOT NULL,
  non_anonymous_sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  anonymous_sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT (UTC_TIMESTAMP(6)),
  PRIMARY KEY (id),
  KEY reports_invoice_id (invoice_id),
  KEY reports_non_anonymous_sha256 (non_anonymous_sha256),
  KEY reports_anonymous_sha256 (anonymous_sha256),
  CONSTRAINT reports_invoice FOREIGN KEY (invoice_id) REFERENCES invoices (id) ON DELETE CASCADE,
  CONSTRAINT reports_sizes CHECK (non_anonymous_size >= 0 AND anonymous_size >= 0),
  CONSTRAINT reports_digests CHECK (non_anonymous_sha256 REGEXP '^[0-9a-f]{64}$' AND anonymous_sha256 REGEXP '^[0-9a-f]{64}$')
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

-- One row per task, whatever webhooks arrive how often: INSERT ... ON DUPLICATE KEY UPDATE by task_id. `user_id` and
-- `invoice_id` are those of the caller, echoed: they refer to no table here.
CREATE TABLE IF NOT EXISTS invoice_jobs (
  task_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status VARCHAR(7) CHARACTER SET ascii NOT NULL DEFAULT 'PENDING',
  user_id BIGINT NULL,
  invoice_id BIGINT NULL,
  external_ref VARCHAR(4096) NULL,
  source_kind VARCHAR(6) CHARACTER SET ascii NULL,
  non_anonymous_pdf LONGBLOB NULL,
  anonymous_pdf LONGBLOB NULL,
  non_anonymous_size BIGINT NULL,
  anonymous_size BIGINT NULL,
  non_anonymous_sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  anonymous_sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  created_at DATETIME(6) NOT NULL DEFAULT (UTC_TIMESTAMP(6)),
  completed_at DATETIME(6) NULL,
  PRIMARY KEY (task_id),
  KEY invoice_jobs_status (status),
  KEY invoice_jobs_created_at (created_at),
  CONSTRAINT invoice_jobs_status_known CHECK (status IN ('PENDING', 'STARTED', 'RETRY', 'SUCCESS', 'FAILURE')),
  CONSTRAINT invoice_jobs_source_kind CHECK (source_kind IN ('pdf', 'images')),
  CONSTRAINT invoice_jobs_sizes CHECK (non_anonymous_size >= 0 AND anonymous_size >= 0),
  CONSTRAINT invoice_jobs_digests CHECK (non_anonymous_sha256 REGEXP '^[0-9a-f]{64}$' AND anonymous_sha256 REGEXP '^[0-9a-f]{64}$')
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

-- What was received, once per attempt of the sender (the message and its time): how a replay is told, and where nothing
-- of a message is lost that has no column above: failures, wounds, types to come. `body` is JSON without the two PDFs.
CREATE TABLE IF NOT EXISTS webhook_messages (
  webhook_id VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- Seconds since 1970, signed by the sender; 0 where only the old signature came.
  sent_at BIGINT NOT NULL,
  task_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  type VARCHAR(64) CHARACTER SET ascii NOT NULL,
  body LONGTEXT NOT NULL,
  received_at DATETIME(6) NOT NULL DEFAULT (UTC_TIMESTAMP(6)),
  PRIMARY KEY (webhook_id, sent_at),
  KEY webhook_messages_task_id (task_id),
  KEY webhook_messages_received_at (received_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
