//! What an agenda item is for, guessed from its title.

use std::sync::LazyLock;

use regex::Regex;

use crate::fold::plain;
use crate::lines::pattern;
use crate::understood::ItemKind;

/// The first that fits decides.
static KINDS: LazyLock<Vec<(ItemKind, Regex)>> = LazyLock::new(|| {
    [
        (ItemKind::FollowUp, r"\b(?:cumplimiento|seguimiento|avances?|estado|estatus|revision|informe|reporte)\b.{0,60}\bacuerdos\b|\bacuerdos\s+(?:anteriores|pendientes)|\bfollow[\s-]?up\b.{0,40}\b(?:agreements|actions?|resolutions|decisions|minutes)|\baction\s+items\b|\bmatters\s+arising\b|\bstatus\s+of\s+(?:agreements|resolutions)"),
        (ItemKind::MinutesApproval, r"\b(?:aprobacion|lectura|ratificacion|firma|dispensa)\b.{0,160}\b(?:actas?|minutas?)\b|\bapprov\w*\b.{0,60}\bminutes\b|\bminutes\s+of\b.{0,60}\b(?:meeting|session)|\bacta\s+(?:de\s+la\s+sesion\s+)?anterior|^acta\b"),
        (ItemKind::Vote, r"\b(?:aprobacion|lectura|dispensa|consideracion|modificacion)\b.{0,160}\borden\s+del\s+dia\b|\b(?:approv|adopt)\w*\b.{0,40}\bagenda\b"),
        (ItemKind::OtherBusiness, r"\basuntos\s+(?:generales|varios)\b|\b(?:other|any\s+other|new|general)\s+business\b|\bvarios\W*$|\bpropuestas\s+y\s+asuntos\s+varios"),
        (ItemKind::Procedure, r"\b(?:pase\s+de\s+lista|lista\s+de\s+(?:asistencia|presentes)|registro\s+de\s+asistencia|asistencia|quorum|clausura|instalacion\s+(?:legal\s+)?de\s+la|apertura|bienvenida|honores|toma\s+de\s+protesta|roll\s+call|call\s+to\s+order|adjourn\w*|pledge|welcome|public\s+comment)\b|\b(?:cierre|termino)\s+de\s+(?:la\s+)?(?:sesion|reunion)\b|^\W*cierre\W*$"),
        (ItemKind::Vote, r"\b(?:aprobacion|votacion|autorizacion|ratificacion|eleccion|designacion|nombramiento|aprobar|votar|autorizar|approv\w*|vote|election|adoption|authoriz\w*|ratification)\b"),
    ]
    .map(|(kind, words)| (kind, pattern(words)))
    .into()
});

/// What an item with this title seems to be for.
pub(crate) fn kind_of(title: &str) -> ItemKind {
    let title = plain(title);
    KINDS.iter().find(|(_, words)| words.is_match(&title)).map_or(ItemKind::Report, |&(kind, _)| kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_tell_what_an_item_is_for() {
        use ItemKind::{FollowUp, MinutesApproval, OtherBusiness, Procedure, Report, Vote};
        for (title, kind) in [
            ("Pase de lista y declaratoria de quórum.", Procedure),
            ("Dispensa de la lectura y, en su caso, aprobación del proyecto de orden del día.", Vote),
            ("Lectura y aprobación del orden del día", Vote),
            ("Dispensa de la lectura y, en su caso, aprobación del acta de la 11ª sesión.", MinutesApproval),
            ("Cumplimiento de acuerdos de sesiones anteriores.", FollowUp),
            ("Seguimiento de acuerdos", FollowUp),
            ("Reporte mensual de asuntos administrativos.", Report),
            ("Seguimiento de movimientos bancarios", Report),
            ("Aprobación del presupuesto 2024", Vote),
            ("Asuntos Generales", OtherBusiness),
            ("Clausura.", Procedure),
            ("Cierre del convenio de cooperación", Report),
            ("Call to order", Procedure),
            ("Approval of the agenda", Vote),
            ("Approval of the minutes of the last meeting", MinutesApproval),
            ("Follow-up of agreements", FollowUp),
            ("Other business", OtherBusiness),
            ("Adjournment", Procedure),
            ("Treasurer's report", Report),
        ] {
            assert_eq!(kind_of(title), kind, "{title}");
        }
    }
}
