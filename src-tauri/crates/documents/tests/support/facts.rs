//! Facts of an invented session, with every kind of content a packet has.

use std::sync::Arc;

use chrono::NaiveDate;
use serde_json::json;
use sesiona_documents::facts::{
    AgreementFacts, AnnexFacts, ItemFacts, NoteFacts, PacketFacts, PartFacts, ReportFacts, SessionFacts,
};
use sesiona_domain::agreements::AgreementState;
use sesiona_domain::content::RichText;
use sesiona_domain::sessions::SessionKind;

/// The facts; an annex of one's own may be among them.
pub fn facts(annex: Option<Vec<u8>>) -> Result<PacketFacts, Box<dyn std::error::Error>> {
    let session = SessionFacts {
        title: "Décima Segunda Sesión Ordinaria 2023".into(),
        kind: SessionKind::Ordinary,
        number: Some(12),
        year: Some(2023),
        date: NaiveDate::from_ymd_opt(2023, 12, 14),
        time: Some("17:00".into()),
        place: Some("Sala de juntas del Instituto, planta alta".into()),
        convened_on: None,
    };
    Ok(PacketFacts {
        institution: "Instituto Municipal de Planeación".into(),
        short_name: None,
        body: "Junta Directiva".into(),
        session,
        items: items(annex)?,
        signers: Vec::new(),
        images: [(FIGURE_DIGEST.to_owned(), figure()?)].into(),
    })
}

const FIGURE_DIGEST: &str = "00000000000000000000000000000000000000000000000000000000000000f1";

fn items(annex: Option<Vec<u8>>) -> Result<Vec<ItemFacts>, Box<dyn std::error::Error>> {
    let item = |number: &str, depth, title: &str| ItemFacts {
        uid: format!("item-{number}"),
        number: number.into(),
        depth,
        title: title.into(),
        ..ItemFacts::default()
    };
    let broken: Arc<[u8]> = Arc::from(&b"no es un PDF"[..]);
    let mut annexes = vec![annex_facts("a2", "Contrato escaneado", "contrato-escaneado.pdf", broken)];
    annexes.extend(
        annex.map(|bytes| annex_facts("a1", "Informe de resultados 2023", "informe-2023.pdf", bytes.into())),
    );
    Ok(vec![
        item("1", 0, "Pase de lista y declaratoria de quórum"),
        item("2", 0, "Dispensa de la lectura y, en su caso, aprobación del proyecto de orden del día"),
        ItemFacts {
            content: minutes()?,
            ..item(
                "3",
                0,
                "Dispensa de la lectura y, en su caso, aprobación del acta de la 11ª sesión ordinaria 2023 de la Junta Directiva, celebrada el jueves 30 de noviembre",
            )
        },
        ItemFacts {
            follow_up: agreements(),
            ..item("4", 0, "Cumplimiento de acuerdos de sesiones anteriores")
        },
        item("5", 0, "Reporte mensual de asuntos administrativos"),
        ItemFacts {
            content: bank()?,
            ..item("5.1", 1, "Seguimiento de movimientos bancarios no reconocidos")
        },
        ItemFacts {
            content: evaluation()?,
            annexes,
            ..item("6", 0, "Presentación de resultados de la evaluación del Plan Municipal de Desarrollo")
        },
        ItemFacts {
            content: closing()?,
            notes: vec![note()?],
            ..item("7", 0, "Cierre del convenio de cooperación entre ciudades")
        },
        ItemFacts { content: budget()?, ..item("8", 0, "Seguimiento del programa de ordenamiento") },
        item("9", 0, "Asuntos generales"),
        item("10", 0, "Clausura"),
    ])
}

fn annex_facts(uid: &str, title: &str, name: &str, bytes: Arc<[u8]>) -> AnnexFacts {
    AnnexFacts {
        uid: uid.into(),
        name: name.into(),
        title: title.into(),
        media_type: "application/pdf".into(),
        bytes,
        digest: format!("digest-{uid}"),
    }
}

fn agreements() -> Vec<AgreementFacts> {
    let report = |part: Option<&str>, state, narrative: &str| ReportFacts {
        part: part.map(str::to_owned),
        state,
        narrative: narrative.into(),
    };
    let part = |letter: &str, text: &str| PartFacts { letter: letter.into(), text: text.into() };
    let mut agreements = vec![
        AgreementFacts {
            code: "JD-VIII-2".into(),
            text: "La Dirección General averiguará en qué situación se encuentran los dos asuntos administrativos que siguen abiertos:".into(),
            parts: vec![
                part("a", "la demanda que presentó la anterior titular del Instituto, y"),
                part("b", "los cargos bancarios que el Instituto no reconoce."),
            ],
            state: AgreementState::InProgress,
            responsible: vec!["Dirección General".into()],
            due_on: NaiveDate::from_ymd_opt(2024, 1, 31),
            reports: vec![
                report(Some("a"), AgreementState::InProgress, "La audiencia quedó fijada para el miércoles 24 de enero de 2024 a las 8:45 horas ante el tribunal laboral de la ciudad. El Instituto acudirá con su representante legal."),
                report(Some("b"), AgreementState::InProgress, "El avance se presenta en el punto 5 del orden del día."),
            ],
        },
        AgreementFacts {
            code: "JD-XI-1".into(),
            text: "Quienes integran la Junta recibirán un informe parcial sobre la evaluación del Plan Municipal de Desarrollo antes de la siguiente sesión.".into(),
            state: AgreementState::Fulfilled,
            reports: vec![report(None, AgreementState::Fulfilled, "El informe preliminar se envió a todas las personas integrantes el martes 5 de diciembre de 2023.")],
            ..AgreementFacts::default()
        },
    ];
    agreements.extend((2..14).map(|n| AgreementFacts {
        code: format!("JD-XI-{n}"),
        text: format!("Se instruye a la Secretaría Técnica a presentar el avance número {n} del programa de trabajo, con el detalle de las actividades terminadas, las que siguen en curso y las que requieren una decisión de la Junta."),
        state: AgreementState::Pending,
        reports: vec![report(None, AgreementState::Pending, "La Secretaría Técnica reunió la información de las áreas. Falta la validación de la Tesorería, que se espera durante la primera quincena de enero; con ella se integrará el documento definitivo y se enviará por escrito a cada integrante.")],
        ..AgreementFacts::default()
    }));
    agreements
}

fn rich(content: serde_json::Value) -> Result<RichText, serde_json::Error> {
    serde_json::from_value(json!({ "type": "doc", "content": content }))
}

fn text(words: &str) -> serde_json::Value {
    json!({ "type": "text", "text": words })
}

fn paragraph(words: &str) -> serde_json::Value {
    json!({ "type": "paragraph", "content": [text(words)] })
}

fn heading(level: u8, words: &str) -> serde_json::Value {
    json!({ "type": "heading", "attrs": { "level": level }, "content": [text(words)] })
}

fn list(kind: &str, items: &[&str]) -> serde_json::Value {
    let items: Vec<_> =
        items.iter().map(|words| json!({ "type": "listItem", "content": [paragraph(words)] })).collect();
    json!({ "type": kind, "content": items })
}

fn row(header: bool, cells: &[&str]) -> serde_json::Value {
    let kind = if header { "tableHeader" } else { "tableCell" };
    let cells: Vec<_> =
        cells.iter().map(|words| json!({ "type": kind, "content": [paragraph(words)] })).collect();
    json!({ "type": "tableRow", "content": cells })
}

fn minutes() -> Result<RichText, serde_json::Error> {
    rich(json!([
        paragraph("El proyecto de acta se envió junto con la convocatoria y no recibió observaciones. Se propone dispensar su lectura y aprobarla en los términos en que fue remitida."),
        { "type": "blockquote", "content": [paragraph("Las actas se someten a aprobación en la sesión inmediata siguiente. Quien haya estado ausente puede abstenerse de votar, y su abstención se asienta.")] },
    ]))
}

fn bank() -> Result<RichText, serde_json::Error> {
    rich(json!([
        paragraph("El banco atendió tres de las cinco aclaraciones presentadas. El importe devuelto asciende a 18 420.50 pesos; queda pendiente de resolución un cargo de 7 300.00 pesos, cuya investigación concluye en enero."),
        { "type": "table", "content": [
            row(true, &["Fecha", "Concepto", "Importe", "Situación"]),
            row(false, &["3 de agosto", "Cargo por terminal que el Instituto no contrató", "6 140.50", "Devuelto"]),
            row(false, &["17 de agosto", "Domiciliación a favor de un tercero", "12 280.00", "Devuelto"]),
            row(false, &["2 de octubre", "Comisión por servicio de nómina", "7 300.00", "En investigación"]),
        ] },
    ]))
}

fn evaluation() -> Result<RichText, serde_json::Error> {
    let long = "La revisión abarca los ejes, componentes y temas del documento, y los compara con los informes de gobierno de los cuatro años más recientes; cuando una acción aparece en más de un informe, se cuenta una sola vez y se conserva la fecha de la primera mención. ";
    rich(json!([
        heading(1, "Objetivo y método"),
        { "type": "paragraph", "content": [
            text("La evaluación determina en qué medida el Plan responde a los problemas que el municipio reconoció al elaborarlo. Se hizo en gabinete, por "),
            { "type": "text", "text": "análisis documental", "marks": [{ "type": "bold" }] },
            text(", y en campo, con un "),
            { "type": "text", "text": "cuestionario a dieciséis áreas", "marks": [{ "type": "italic" }] },
            text(" de la administración. El instrumento completo puede consultarse en "),
            { "type": "text", "text": "https://planeacion.example.org/evaluacion/2023/instrumentos/cuestionario-de-areas.html", "marks": [{ "type": "link", "attrs": { "href": "https://planeacion.example.org/evaluacion/2023/instrumentos/cuestionario-de-areas.html" } }] },
            text("."),
        ] },
        paragraph(&long.repeat(3)),
        heading(1, "Resultados"),
        list("orderedList", &[
            "El Plan define un objetivo general y objetivos específicos que pueden medirse.",
            "Relaciona 34 líneas de acción con 38 objetivos, y estos con estrategias transversales.",
            "De las 400 acciones revisadas, 293 corresponden a programas que se entienden sin más explicación (73.25 %), 94 son ideas por estructurar (23.5 %) y 13 no competen al municipio (3.25 %).",
        ]),
        heading(2, "Criterios de avance"),
        paragraph("Cada proyecto se califica con cinco criterios, de peso distinto, cuya suma da el porcentaje de avance:"),
        { "type": "table", "content": [
            row(true, &["No.", "Criterio", "Porcentaje"]),
            row(false, &["1", "Planeación. El proyecto tiene objetivos, prioridades y estrategias que concuerdan con el Plan.", "10"]),
            row(false, &["2", "Programación. Sus actividades están definidas y clasificadas, con indicadores para darles seguimiento.", "10"]),
            row(false, &["3", "Presupuestación. El presupuesto asignado concuerda con los objetivos y los resultados.", "10"]),
            row(false, &["4", "Ejecución. Se realizan las actividades y se ejerce el presupuesto.", "40"]),
            row(false, &["5", "Evaluación. Se reúne información sobre los resultados y se califica su efecto.", "30"]),
        ] },
        { "type": "image", "attrs": { "src": format!("attachment:{FIGURE_DIGEST}"), "alt": "Barras: 293, 94 y 13 acciones", "title": "Figura 1. Acciones del Plan por grado de definición" } },
        heading(2, "Alineación con el plan estatal"),
        { "type": "table", "content": [
            { "type": "tableRow", "content": [
                { "type": "tableHeader", "content": [paragraph("Eje del Plan municipal")] },
                { "type": "tableHeader", "content": [paragraph("Temas")] },
                { "type": "tableHeader", "content": [paragraph("Dimensión del plan estatal")] },
            ] },
            { "type": "tableRow", "content": [
                { "type": "tableCell", "attrs": { "rowspan": 3 }, "content": [paragraph("Territorio"), paragraph("Comprende el cuidado del entorno natural, el orden de los asentamientos y la conservación del centro histórico.")] },
                { "type": "tableCell", "content": [list("bulletList", &["Agua y saneamiento", "Bosque y áreas naturales", "Cambio climático"])] },
                { "type": "tableCell", "content": [paragraph("Medio ambiente: disponibilidad y calidad del agua, manejo responsable de los recursos y capacidad de adaptación de la sociedad.")] },
            ] },
            { "type": "tableRow", "content": [
                { "type": "tableCell", "content": [paragraph("Movilidad y espacio urbano")] },
                { "type": "tableCell", "content": [paragraph("Territorio: movilidad fluida, sostenible y segura.")] },
            ] },
            { "type": "tableRow", "content": [
                { "type": "tableCell", "content": [paragraph(&long.repeat(6))] },
                { "type": "tableCell", "content": [paragraph("Turismo y cultura")] },
            ] },
            { "type": "tableRow", "content": [
                { "type": "tableCell", "content": [paragraph("Gobierno")] },
                { "type": "tableCell", "attrs": { "colspan": 2 }, "content": [paragraph("Administración eficiente, finanzas sanas, paz y legalidad; ambos planes coinciden en sus indicadores.")] },
            ] },
        ] },
        paragraph("☐ Por revisar   ☑ Revisado   ✓ Aprobado   → Continúa   € 1 200"),
    ]))
}

fn closing() -> Result<RichText, serde_json::Error> {
    rich(json!([
        paragraph(
            "El jueves 7 de diciembre de 2023 se celebró por videoconferencia el encuentro de cierre del programa, con representantes de Málaga, São Paulo, Puerto Montt y Umeå. Cada ciudad presentó lo que aprendió de la otra y lo que piensa mantener una vez que termine el financiamiento."
        ),
        heading(2, "Compromisos que permanecen"),
        list(
            "bulletList",
            &[
                "Intercambio anual de información sobre centros históricos.",
                "Una visita técnica en 2024, sujeta a presupuesto.",
                "Publicación conjunta de las experiencias."
            ]
        ),
    ]))
}

/// A table that is too wide for an upright page.
fn budget() -> Result<RichText, serde_json::Error> {
    let header = [
        "Programa",
        "Responsable",
        "Autorizado",
        "Modificado",
        "Comprometido",
        "Devengado",
        "Ejercido",
        "Pagado",
        "Disponible",
        "Observaciones",
    ];
    let names =
        ["Ordenamiento territorial", "Infraestructura hidráulica", "Conservación patrimonial", "Movilidad"];
    let mut rows = vec![row(true, &header)];
    rows.extend((0..24).map(|n| {
        let mut cells = vec![names[n % names.len()].to_owned(), "Subdirección administrativa".to_owned()];
        cells.extend(
            (0..7).map(|column| format!("{} {:03} {:03}.00", n + 1, column * 37 % 1000, n * 91 % 1000)),
        );
        cells.push("Correspondiente al trimestre".to_owned());
        row(false, &cells.iter().map(String::as_str).collect::<Vec<_>>())
    }));
    rich(json!([
        paragraph("El programa avanza conforme al calendario. Los importes están en pesos."),
        heading(2, "Presupuesto por programa"),
        { "type": "table", "content": rows },
        paragraph("Los importes comprometidos incluyen los contratos en firma."),
    ]))
}

fn note() -> Result<NoteFacts, serde_json::Error> {
    Ok(NoteFacts {
        uid: "note-1".into(),
        title: "La ciudad se incorpora a la organización mundial de gobiernos electrónicos".into(),
        source: Some("Dirección de Comunicación Social".into()),
        dated_on: NaiveDate::from_ymd_opt(2023, 11, 22),
        contact: Some("Dirección de Comunicación Social, Palacio Municipal".into()),
        content: rich(json!([
            paragraph(
                "La membresía permite compartir programas de cómputo, métodos y personal especializado con más de doscientas ciudades. No tiene costo para el municipio."
            ),
            list(
                "bulletList",
                &[
                    "Vigencia: tres años.",
                    "Obligación: un informe anual de avances.",
                    "Enlace: la Dirección de Innovación."
                ]
            ),
        ]))?,
    })
}

/// A drawing of three bars.
fn figure() -> Result<Arc<[u8]>, image::ImageError> {
    let bars = [(60, 293), (260, 94), (460, 13)];
    let picture = image::RgbImage::from_fn(640, 340, |x, y| {
        let inside =
            bars.iter().any(|&(left, height)| (left..left + 120).contains(&x) && y > 320 - height && y < 320);
        if inside {
            image::Rgb([14, 90, 107])
        } else if y == 320 {
            image::Rgb([90, 100, 110])
        } else {
            image::Rgb([250, 250, 248])
        }
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Png)?;
    Ok(bytes.into_inner().into())
}
