// What of SQLite's wasm is called: https://sqlite.org/c3ref/funclist.html. Pointers are numbers, 64 bits are bigints.
type Pointer = number;
type Code = number;

export interface SqliteExports {
	__wasm_call_ctors(): void;
	__indirect_function_table: WebAssembly.Table;
	malloc(size: number): Pointer;
	free(pointer: Pointer): void;

	sqlite3_initialize(): Code;
	sqlite3_malloc(size: number): Pointer;
	sqlite3_free(pointer: Pointer): void;
	sqlite3_vfs_find(name: Pointer): Pointer;
	sqlite3_vfs_register(vfs: Pointer, makeDefault: number): Code;

	sqlite3_open_v2(name: Pointer, to: Pointer, flags: number, vfs: Pointer): Code;
	sqlite3_close_v2(db: Pointer): Code;
	sqlite3_busy_timeout(db: Pointer, ms: number): Code;
	sqlite3_exec(db: Pointer, sql: Pointer, callback: Pointer, data: Pointer, message: Pointer): Code;
	sqlite3_extended_errcode(db: Pointer): Code;
	sqlite3_errmsg(db: Pointer): Pointer;
	sqlite3_errstr(code: Code): Pointer;
	sqlite3_get_autocommit(db: Pointer): number;
	sqlite3_db_filename(db: Pointer, name: Pointer): Pointer;
	sqlite3_limit(db: Pointer, which: number, value: number): number;
	sqlite3_changes64(db: Pointer): bigint;
	sqlite3_last_insert_rowid(db: Pointer): bigint;
	sqlite3_set_authorizer(db: Pointer, callback: Pointer, data: Pointer): Code;
	sqlite3__wasm_db_config_ip(db: Pointer, option: number, value: number, was: Pointer): Code;
	sqlite3_serialize(db: Pointer, schema: Pointer, size: Pointer, flags: number): Pointer;
	sqlite3_deserialize(
		db: Pointer,
		schema: Pointer,
		data: Pointer,
		size: bigint,
		room: bigint,
		flags: number,
	): Code;

	sqlite3_prepare_v2(db: Pointer, sql: Pointer, length: number, to: Pointer, tail: Pointer): Code;
	sqlite3_finalize(statement: Pointer): Code;
	sqlite3_step(statement: Pointer): Code;
	sqlite3_reset(statement: Pointer): Code;
	sqlite3_clear_bindings(statement: Pointer): Code;
	sqlite3_sql(statement: Pointer): Pointer;
	sqlite3_expanded_sql(statement: Pointer): Pointer;
	sqlite3_bind_parameter_count(statement: Pointer): number;
	sqlite3_bind_parameter_name(statement: Pointer, index: number): Pointer;
	sqlite3_bind_parameter_index(statement: Pointer, name: Pointer): number;
	sqlite3_bind_double(statement: Pointer, index: number, value: number): Code;
	sqlite3_bind_int(statement: Pointer, index: number, value: number): Code;
	sqlite3_bind_int64(statement: Pointer, index: number, value: bigint): Code;
	sqlite3_bind_null(statement: Pointer, index: number): Code;
	sqlite3_bind_text(
		statement: Pointer,
		index: number,
		text: Pointer,
		length: number,
		free: Pointer,
	): Code;
	sqlite3_bind_blob(
		statement: Pointer,
		index: number,
		data: Pointer,
		length: number,
		free: Pointer,
	): Code;
	sqlite3_column_count(statement: Pointer): number;
	sqlite3_column_type(statement: Pointer, column: number): number;
	sqlite3_column_int64(statement: Pointer, column: number): bigint;
	sqlite3_column_double(statement: Pointer, column: number): number;
	sqlite3_column_text(statement: Pointer, column: number): Pointer;
	sqlite3_column_blob(statement: Pointer, column: number): Pointer;
	sqlite3_column_bytes(statement: Pointer, column: number): number;
	sqlite3_column_name(statement: Pointer, column: number): Pointer;
	sqlite3_column_origin_name(statement: Pointer, column: number): Pointer;
	sqlite3_column_database_name(statement: Pointer, column: number): Pointer;
	sqlite3_column_table_name(statement: Pointer, column: number): Pointer;
	sqlite3_column_decltype(statement: Pointer, column: number): Pointer;

	sqlite3_create_function_v2(
		db: Pointer,
		name: Pointer,
		parameters: number,
		flags: number,
		data: Pointer,
		call: Pointer,
		step: Pointer,
		final: Pointer,
		destroy: Pointer,
	): Code;
	sqlite3_create_window_function(
		db: Pointer,
		name: Pointer,
		parameters: number,
		flags: number,
		data: Pointer,
		step: Pointer,
		final: Pointer,
		value: Pointer,
		inverse: Pointer,
		destroy: Pointer,
	): Code;
	sqlite3_user_data(context: Pointer): Pointer;
	sqlite3_aggregate_context(context: Pointer, size: number): Pointer;
	sqlite3_value_type(value: Pointer): number;
	sqlite3_value_int64(value: Pointer): bigint;
	sqlite3_value_double(value: Pointer): number;
	sqlite3_value_text(value: Pointer): Pointer;
	sqlite3_value_blob(value: Pointer): Pointer;
	sqlite3_value_bytes(value: Pointer): number;
	sqlite3_result_null(context: Pointer): void;
	sqlite3_result_double(context: Pointer, value: number): void;
	sqlite3_result_int64(context: Pointer, value: bigint): void;
	sqlite3_result_text(context: Pointer, text: Pointer, length: number, free: Pointer): void;
	sqlite3_result_blob(context: Pointer, data: Pointer, length: number, free: Pointer): void;
	sqlite3_result_error(context: Pointer, text: Pointer, length: number): void;

	sqlite3session_create(db: Pointer, schema: Pointer, to: Pointer): Code;
	sqlite3session_attach(session: Pointer, table: Pointer): Code;
	sqlite3session_delete(session: Pointer): void;
	sqlite3session_changeset(session: Pointer, size: Pointer, to: Pointer): Code;
	sqlite3session_patchset(session: Pointer, size: Pointer, to: Pointer): Code;
	sqlite3changeset_apply(
		db: Pointer,
		size: number,
		changes: Pointer,
		filter: Pointer,
		conflict: Pointer,
		data: Pointer,
	): Code;
}
