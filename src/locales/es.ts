// Spanish, as spoken to residents of the United States: usted, plain words.
import type { Strings } from './en.js';

export const es: Strings = {
  loading: 'Cargando…',
  slow: 'Sigue cargando. La conexión parece lenta.',
  retry: 'Intentar de nuevo',
  asOf: 'Está leyendo las respuestas del {date}.',
  unsure: 'Está leyendo una respuesta anterior.',
  onlyIn: 'Por ahora solo está disponible en {language}.',

  offline: 'Parece que no tiene conexión a internet. Revise su conexión.',
  timeout: 'La respuesta tardó demasiado. La conexión puede ser lenta.',
  unreachable: 'No se pudieron cargar las preguntas.',
  busy: 'El sitio del departamento está muy ocupado. Espere un momento, por favor.',
  missing: 'No encontramos las respuestas de esta página. Es posible que se hayan movido.',
  denied: 'Esta página no tiene permiso para mostrar estas respuestas.',
  portal: 'Respondió otro sistema en nuestro lugar. ¿Tiene que iniciar sesión en esta red primero?',
  garbled: 'Recibimos una respuesta que no pudimos leer.',
  misplaced: 'Esta página todavía no está bien configurada.',

  search: 'Buscar en preguntas y respuestas',
  contents: 'Contenido',
  openAll: 'Abrir todas',
  closeAll: 'Cerrar todas',
  found: {
    one: 'Coincide {n} de {all} preguntas',
    many: 'Coinciden {n} de {all} preguntas',
    other: 'Coinciden {n} de {all} preguntas',
  },
  foundNone: 'Ninguna pregunta coincide con «{query}». Pruebe con otra palabra o con menos palabras.',
  empty: 'Todavía no se han publicado preguntas aquí.',
  showAll: {
    one: 'Mostrar {n} pregunta más',
    many: 'Mostrar {n} de preguntas más',
    other: 'Mostrar {n} preguntas más',
  },
  copyLink: 'Copiar el enlace a esta respuesta',
  copied: 'Enlace copiado',
  notCopied: 'No se pudo copiar el enlace. Ahora está en la barra de direcciones.',
  reviewed: 'Revisada el {date}',
  reviewedBy: 'Revisada el {date} por {office}',
  answeredBy: 'Responde: {office}',
  ask: 'Pregunte sobre esto',
  notFound: '¿No encontró su respuesta?',
  call: 'Llame al {phone}',
  write: 'Escriba a {email}',
  visit: 'Contáctenos en línea',
};
