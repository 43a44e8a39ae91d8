### Las palabras que cada órgano escoge. Las oraciones que las usan no llevan artículo ni adjetivo que concuerde con ellas.

# Masculino/femenino/plural de cada palabra que se ofrece para quienes integran un órgano.
terms-member-integrante = integrante/integrante/integrantes
terms-member-consejero = consejero/consejera/consejeros
terms-member-vocal = vocal/vocal/vocales
terms-member-director = director/directora/directores
terms-member-regidor = regidor/regidora/regidores
terms-member-representante = representante/representante/representantes
terms-member-delegado = delegado/delegada/delegados
terms-member-comisionado = comisionado/comisionada/comisionados
terms-member-patrono = patrono/patrona/patronos
# De quien no se sabe si es hombre o mujer: «consejera o consejero», «oidora u oidor».
terms-either = { $feminine } o { $masculine }
terms-either-before-o = { $feminine } u { $masculine }
