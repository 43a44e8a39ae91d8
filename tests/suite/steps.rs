//! The ticks on the steps of a session: what was issued, and still is as it was issued.

use serde_json::json;

use crate::board::Board;

#[test]
fn a_step_is_completed_by_its_paper_and_open_again_when_something_changes() {
    let board = Board::new();
    let session = board.session();
    let steps = || board.call("session_steps", json!({ "session": session }));
    assert_eq!(steps(), json!({ "agenda": false, "packet": false }));
    board.export("notice", &session, "convocatoria.pdf");
    assert_eq!(steps(), json!({ "agenda": true, "packet": false }));
    board.export("packet", &session, "carpeta.pdf");
    assert_eq!(steps(), json!({ "agenda": true, "packet": true }));
    board.clock.pass(1000);
    board.call(
        "add_agenda_item",
        json!({ "session": session, "title": "Informe", "after": null, "inside": null }),
    );
    assert_eq!(steps(), json!({ "agenda": false, "packet": false }));
    board.refused("session_steps", json!({ "session": "nobody" }), "not_found");
}
