//! What every program lays out: sections of paragraphs and tables of agreements, the same words for all.
//!
//! No two paragraphs are alike, so that nobody gains by remembering what it has already shaped or broken into lines;
//! the same number of sections is the same words on every machine.

/// The name of the body, on the cover and in the running header.
pub const BODY: &str = "Junta Directiva";
/// Its institution, on the cover.
pub const INSTITUTION: &str = "Instituto de Ejemplo";
/// The first words of the cover.
pub const TITLE: &str = "Primera sesión ordinaria de 2026";
/// What stands above the list of sections.
pub const AGENDA: &str = "Orden del día";
/// The columns of a table of agreements, and how wide they are in hundredths.
pub const COLUMNS: [(&str, u32); 5] =
    [("Acuerdo", 14), ("Texto", 40), ("Responsable", 18), ("Vence", 12), ("Estatus", 16)];

const PARAGRAPHS_BEFORE: usize = 8;
const AGREEMENTS: usize = 14;
const PARAGRAPHS_AFTER: usize = 8;
const SENTENCES: usize = 5;

const WHO: [&str; 12] = [
    "La dirección general",
    "La comisión de hacienda",
    "El comité de adquisiciones",
    "La secretaría técnica",
    "La contraloría interna",
    "El área de planeación",
    "La coordinación jurídica",
    "El consejo consultivo",
    "La unidad de transparencia",
    "La subdirección de obras",
    "El grupo de trabajo",
    "La tesorería",
];
const DOES: [&str; 12] = [
    "informa",
    "presenta a consideración de la junta",
    "somete a votación",
    "propone aprobar",
    "da cuenta de",
    "recomienda aplazar",
    "entregó por escrito",
    "revisó con las áreas",
    "solicita que se amplíe",
    "explica con detalle",
    "publicará en el portal",
    "turna a la comisión",
];
const WHAT: [&str; 14] = [
    "el avance de los proyectos encargados para el año",
    "el estado de cada contrato vigente",
    "la modificación del presupuesto autorizado",
    "el calendario de visitas a las obras",
    "los estados financieros del trimestre",
    "el dictamen sobre la enajenación de bienes",
    "la actualización del reglamento interior",
    "las observaciones de la auditoría externa",
    "el programa de mantenimiento de los edificios",
    "la convocatoria para la designación de integrantes",
    "el convenio de colaboración con los municipios",
    "la rendición de cuentas del fondo de emergencias",
    "el padrón de proveedores y sus garantías",
    "la evaluación de los indicadores de gestión",
];
const HOW: [&str; 14] = [
    "con el sustento documental que obra en los anexos",
    "conforme a lo dispuesto en el artículo",
    "dentro del plazo que fijó la sesión anterior",
    "con la opinión favorable de la coordinación jurídica",
    "sin perjuicio de las aclaraciones que pidan los integrantes",
    "previa verificación de las cantidades en el expediente",
    "en los términos del oficio que se distribuyó con la convocatoria",
    "a reserva de que se confirme la disponibilidad de recursos",
    "y pide que se haga constar en el acta correspondiente",
    "tomando en cuenta lo que señalaron los representantes",
    "por tratarse de una obligación de carácter permanente",
    "a fin de concluir su cierre administrativo",
    "mientras se resuelve la controversia pendiente",
    "según el cronograma de la administración",
];
const STATES: [&str; 4] = ["En proceso", "Cumplido", "Pendiente", "En revisión por la comisión"];

/// What is laid out.
pub struct Content {
    /// Its sections; each begins on a new page, and is an entry of the outline.
    pub sections: Vec<Section>,
}

/// A section.
pub struct Section {
    /// Its heading.
    pub title: String,
    /// What is read before its table.
    pub before: Vec<String>,
    /// The rows of its table.
    pub agreements: Vec<[String; 5]>,
    /// What is read after its table.
    pub after: Vec<String>,
}

impl Content {
    /// So many sections, of some five pages each.
    pub fn of(sections: usize) -> Self {
        let mut lot = Lot(2026);
        Self { sections: (1..=sections).map(|number| section(number, &mut lot)).collect() }
    }
}

fn section(number: usize, lot: &mut Lot) -> Section {
    Section {
        title: format!("Informe {number} de {}", lot.one(&WHO).to_lowercase()),
        before: (0..PARAGRAPHS_BEFORE).map(|_| paragraph(lot)).collect(),
        agreements: (1..=AGREEMENTS).map(|row| agreement(number, row, lot)).collect(),
        after: (0..PARAGRAPHS_AFTER).map(|_| paragraph(lot)).collect(),
    }
}

fn paragraph(lot: &mut Lot) -> String {
    (0..SENTENCES).map(|_| sentence(lot)).collect::<Vec<_>>().join(" ")
}

fn sentence(lot: &mut Lot) -> String {
    let (who, does, what, how) = (lot.one(&WHO), lot.one(&DOES), lot.one(&WHAT), lot.one(&HOW));
    format!("{who} {does} {what}, {how}, asunto {} de {}.", lot.below(900) + 1, lot.below(12) + 2015)
}

fn agreement(section: usize, row: usize, lot: &mut Lot) -> [String; 5] {
    [
        format!("JD.{section}.{row}.2026"),
        format!("{} {} {}.", lot.one(&WHO), lot.one(&DOES), lot.one(&WHAT)),
        lot.one(&WHO).to_owned(),
        format!("{:02}.{:02}.2026", lot.below(28) + 1, lot.below(12) + 1),
        lot.one(&STATES).to_owned(),
    ]
}

/// Numbers that look drawn by lot and are always the same.
struct Lot(u64);

impl Lot {
    /// The next number below `end`.
    fn below(&mut self, end: usize) -> usize {
        // Knuth's linear congruential generator; its upper bits are the good ones.
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }

    fn one<'w>(&mut self, words: &[&'w str]) -> &'w str {
        words[self.below(words.len())]
    }
}
