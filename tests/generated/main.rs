//! Writes what is derived from the source and committed: the types of the contract and the schema to read.

use std::path::Path;

fn main() -> std::io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let contract = root.join("ui/src/api/generated/contract.ts");
    std::fs::write(contract, sesiona_app::api::contract())?;
    std::fs::write(root.join("src-tauri/crates/storage/schema.sql"), sesiona_storage::schema_text())
}
