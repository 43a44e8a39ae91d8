//! Given names: enough of the usual ones to see which end of a name comes first.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::fold::fold;

/// In lower case, without accents.
const USUAL: &str = "
    ma abel abigail abraham adalberto adan adela adelaida adolfo adrian adriana agustin agustina aida alan
    alba alberto alejandra alejandro alfonso alfredo alice alicia alma alonso alvaro amalia amanda amparo
    amy ana anabel andrea andres andrew angel angela angelica angelina anna anselmo anthony antonia
    antonio araceli aranza ariadna armando arnulfo arthur arturo ashley aurelio aurora axel barbara
    beatriz belen benito benjamin bernardo berta bertha blanca brandon brenda brian bruno camila camilo
    carina carla carlos carmen carolina carolyn catalina catherine cecilia celia cesar charles christine
    christopher clara claudia claudio clemente concepcion consuelo cristian cristina cristobal cuauhtemoc
    cynthia dafne dalia damian daniel daniela dario david deborah debra delia denisse dennis diana diane
    diego dolores domingo donald donna dora dorothy dulce edgar edith edmundo eduardo edward efrain efren
    elba eleazar elena elias elisa elizabeth eloisa elsa elvira emanuel emilia emiliano emilio emily emma
    enrique erasmo erendira eric erica erick erika ernestina ernesto esmeralda esperanza esteban estela
    esther eugenia eugenio eusebio eva evangelina evaristo ezequiel fabian fabiola fatima federico felipe
    felix fermin fernanda fernando fidel flor florencia francisca francisco frank frida gabriel gabriela
    gary genaro george gerardo german gilberto gisela gloria gonzalo grace graciela gregorio gregory
    griselda guadalupe guillermina guillermo gustavo heather hector helen henry heriberto hernan hilario
    hilda homero horacio hortensia hugo humberto ignacio ileana imelda ines inigo irene iris irma isaac
    isabel isaias isidro ismael israel itzel ivan ivette ivonne jacinto jack jacobo jacqueline jaime
    james jane janet jason javier jazmin jeffrey jeronimo jerry jessica jesus jimena joaquin joel john
    jonathan jorge jose josefa josefina joseph joshua josue joyce juan juana juanita judith julia julian
    juliana julie julieta julio justin karen karina karla kathleen katia kenneth kevin kimberly larry
    laura lazaro leandro leonardo leonel leonor leopoldo leticia lidia lilia liliana linda lisa lizbeth
    lorena lorenzo lourdes lucas lucero lucia luciano lucio luis luisa luz macario magdalena manuel
    manuela marcela marcelino marcelo marco marcos margaret margarita maria mariana mariano maribel
    maricela mario marisol mark marlene marta martha martin mary mateo matias matilde matthew mauricio
    maximiliano mayra melchor melissa mercedes michael michelle miguel minerva mireya miriam moises
    monica monserrat montserrat myriam nadia nallely nancy natalia nestor nicholas nicolas noe noemi nora
    norberto norma octavio ofelia ofir olga olivia omar orlando oscar pablo paloma pamela paola pascual
    patricia patricio patrick paul paula paulina paulino pedro perla peter pilar rachel rafael ramiro
    ramon ramona raquel raul raymond raymundo rebeca rebecca refugio regina reyna ricardo richard robert
    roberto rocio rodolfo rodrigo rogelio rolando roman romina ronald rosa rosalba rosalia rosalinda
    rosario ruben rubi ruth ryan salvador samanta samantha samuel sandra santiago santos sara sarah saul
    scott sebastian selene sergio sharon silvia simon sofia soledad sonia stephanie stephen steven susan
    susana tania tatiana teodoro teresa thomas timothy tobias tomas trinidad ulises ursula valentin
    valentina valeria vanessa vicenta vicente victor victoria violeta virginia viviana walter wendy
    william xavier ximena xochitl yadira yazmin yolanda zacarias zaira zoe zulema
";
static GIVEN_NAMES: LazyLock<HashSet<&str>> = LazyLock::new(|| USUAL.split_whitespace().collect());

/// Whether a word is a usual given name.
pub(super) fn is_given_name(word: &str) -> bool {
    GIVEN_NAMES.contains(fold(word).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_whatever_their_accents() {
        for (word, expected) in [("MARÍA", true), ("Íñigo", true), ("Rangel", false), ("Ayuntamiento", false)]
        {
            assert_eq!(is_given_name(word), expected, "{word}");
        }
        assert!(USUAL.split_whitespace().all(|name| fold(name) == name));
    }
}
