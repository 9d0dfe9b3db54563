<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en">
<context>
    <name>Arguments</name>
    <message>
        <source>Remote biometric identification workstation.</source>
        <translation>Рабочее место удалённой биометрической идентификации.</translation>
    </message>
    <message>
        <source>Folder of the archive, keys and settings.</source>
        <translation>Папка архива, ключей и настроек.</translation>
    </message>
    <message>
        <source>Language of the windows: kk, ru or en.</source>
        <translation>Язык окон: kk, ru или en.</translation>
    </message>
    <message>
        <source>Training mode: synthetic persons, training keys, a separate profile.</source>
        <translation>Учебный режим: синтетические люди, учебные ключи, отдельный профиль.</translation>
    </message>
    <message>
        <source>Folder to look for model weights first.</source>
        <translation>Папка, в которой веса моделей ищутся в первую очередь.</translation>
    </message>
    <message>
        <source>Use this camera instead of the synthetic person, for example /dev/video0.</source>
        <translation>Использовать эту камеру вместо синтетического человека, например /dev/video0.</translation>
    </message>
    <message>
        <source>Play this recording instead of the synthetic person.</source>
        <translation>Воспроизвести эту запись вместо синтетического человека.</translation>
    </message>
    <message>
        <source>Drive the wizard to its end without a person and print JSON.</source>
        <translation>Пройти мастер до конца без участия человека и вывести JSON.</translation>
    </message>
    <message>
        <source>Synthetic person by seed; one of the gallery by default.</source>
        <translation>Синтетический человек по начальному числу; по умолчанию один из галереи.</translation>
    </message>
    <message>
        <source>Self-drive: give the IIN of another person.</source>
        <translation>Автопрогон: указать ИИН другого лица.</translation>
    </message>
    <message>
        <source>Behaviour of the synthetic person, or an attack on the camera: %1.</source>
        <translation>Поведение синтетического человека или вид атаки на камеру: %1.</translation>
    </message>
    <message>
        <source>Self-drive: fix the person, the room and the challenges.</source>
        <translation>Автопрогон: зафиксировать человека, помещение и задания.</translation>
    </message>
    <message>
        <source>Self-drive: write the sealed containers to this folder.</source>
        <translation>Автопрогон: записать запечатанные контейнеры в эту папку.</translation>
    </message>
    <message>
        <source>Self-drive: save a picture of each page to this folder.</source>
        <translation>Автопрогон: сохранить снимок каждой страницы в эту папку.</translation>
    </message>
    <message>
        <source>Unknown argument: %1</source>
        <translation>Неизвестный аргумент: %1</translation>
    </message>
    <message>
        <source>--language must be kk, ru or en.</source>
        <translation>Значение --language должно быть kk, ru или en.</translation>
    </message>
    <message>
        <source>--species is unknown: %1</source>
        <translation>Неизвестное значение --species: %1</translation>
    </message>
    <message>
        <source>--seed must be a whole number.</source>
        <translation>Значение --seed должно быть целым числом.</translation>
    </message>
    <message>
        <source>--subject must be the seed of a gallery person: %1</source>
        <translation>Значение --subject должно быть начальным числом человека из галереи: %1</translation>
    </message>
    <message>
        <source>--seed, --impostor, --export and --screenshots belong to --self-drive.</source>
        <translation>--seed, --impostor, --export и --screenshots применяются только с --self-drive.</translation>
    </message>
    <message>
        <source>--self-drive works in training mode only: add --training.</source>
        <translation>--self-drive работает только в учебном режиме: добавьте --training.</translation>
    </message>
    <message>
        <source>--self-drive uses the synthetic person: leave out --camera and --video.</source>
        <translation>--self-drive использует синтетического человека: уберите --camera и --video.</translation>
    </message>
    <message>
        <source>There is no approved policy, so production sessions cannot run. Start with --training.</source>
        <translation>Нет утверждённой политики, поэтому рабочие сеансы невозможны. Запустите программу с --training.</translation>
    </message>
    <message>
        <source>Model pack to use: standard or builtin.</source>
        <translation>Используемый пакет моделей: standard или builtin.</translation>
    </message>
</context>
<context>
    <name>PolicyPdf</name>
    <message>
        <source>Name and office</source>
        <translation>Имя и должность</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Approved for the customer</source>
        <translation>Утверждено от имени заказчика</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::AccountButton</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Loc&amp;k the workplace</source>
        <translation>За&amp;блокировать рабочее место</translation>
    </message>
    <message>
        <source>Log &amp;out</source>
        <translation>&amp;Выйти</translation>
    </message>
    <message>
        <source>&amp;Role: %1</source>
        <translation>&amp;Роль: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Role in which the program is used</source>
        <translation>Роль, в которой используется программа</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Учётная запись</translation>
    </message>
    <message>
        <source>Change the &amp;password...</source>
        <translation>Сменить &amp;пароль...</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::AccountDialog</name>
    <message>
        <source>First administrator</source>
        <translation>Первый администратор</translation>
    </message>
    <message>
        <source>From then on everybody logs in here. A recovery code is shown afterwards: have an envelope at hand.</source>
        <translation>После этого каждый будет входить под своей учётной записью. Затем будет показан код восстановления: приготовьте конверт.</translation>
    </message>
    <message>
        <source>&amp;Make the account</source>
        <translation>&amp;Создать учётную запись</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>Новая учётная запись</translation>
    </message>
    <message>
        <source>The password has to be changed at the first log-in.</source>
        <translation>Пароль нужно будет сменить при первом входе.</translation>
    </message>
    <message>
        <source>&amp;Add the account</source>
        <translation>&amp;Добавить учётную запись</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>For %1 (%2). The password has to be changed at the next log-in.</source>
        <translation>Для %1 (%2). Пароль нужно будет сменить при следующем входе.</translation>
    </message>
    <message>
        <source>&amp;Give this password</source>
        <translation>&amp;Выдать этот пароль</translation>
    </message>
    <message>
        <source>Lo&amp;gin: small Latin letters, digits, dots and dashes</source>
        <translation>Ло&amp;гин: строчные латинские буквы, цифры, точки и дефисы</translation>
    </message>
    <message>
        <source>Na&amp;me of the person</source>
        <translation>&amp;Имя и фамилия</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Роль</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>О&amp;тмена</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::AccountsPage</name>
    <message>
        <source>closed</source>
        <translation>закрыта</translation>
    </message>
    <message>
        <source>has to change the password</source>
        <translation>должен сменить пароль</translation>
    </message>
    <message>
        <source>open, also by certificate</source>
        <translation>открыта, вход и по сертификату</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыта</translation>
    </message>
    <message>
        <source>&amp;Close the account</source>
        <translation>&amp;Закрыть учётную запись</translation>
    </message>
    <message>
        <source>&amp;Open the account</source>
        <translation>&amp;Открыть учётную запись</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Учётные записи</translation>
    </message>
    <message>
        <source>Administration: accounts</source>
        <translation>Администрирование: учётные записи</translation>
    </message>
    <message>
        <source>Everybody who works here has an account with one role. Who makes something is never who checks it.</source>
        <translation>У каждого, кто здесь работает, есть учётная запись с одной ролью. Кто делает, тот никогда не проверяет.</translation>
    </message>
    <message>
        <source>This training profile has no accounts: whoever sits here works in the role chosen in the side bar. Once the first administrator is made, everybody has to log in, as in production.</source>
        <translation>В этом учебном профиле нет учётных записей: тот, кто сидит за компьютером, работает в роли, выбранной на боковой панели. После создания первого администратора входить должны будут все, как в рабочем режиме.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Make the &amp;first administrator...</source>
        <translation>Создать &amp;первого администратора...</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Роль</translation>
    </message>
    <message>
        <source>New &amp;password...</source>
        <translation>Новый &amp;пароль...</translation>
    </message>
    <message>
        <source>&amp;Add an account...</source>
        <translation>&amp;Добавить учётную запись...</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::AdministrationScreen</name>
    <message>
        <source>Signing keys</source>
        <translation>Ключи подписи</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Учётные записи</translation>
    </message>
    <message>
        <source>Pages of the administration</source>
        <translation>Страницы администрирования</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Политика</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::AttemptNotes</name>
    <message>
        <source>Attempt %1: %2</source>
        <translation>Попытка %1: %2</translation>
    </message>
    <message>
        <source>Attempt %1: %2. %3</source>
        <translation>Попытка %1: %2. %3</translation>
    </message>
    <message>
        <source>Attempt %1, for review: %2</source>
        <translation>Попытка %1, для дополнительной проверки: %2</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::BusyRow</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Отмена</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::CauseNames</name>
    <message>
        <source>The file is not an evidence container.</source>
        <translation>Файл не является контейнером доказательства.</translation>
    </message>
    <message>
        <source>A file in the container is damaged.</source>
        <translation>Файл в контейнере повреждён.</translation>
    </message>
    <message>
        <source>The container holds a file that does not belong there.</source>
        <translation>В контейнере есть файл, которого там быть не должно.</translation>
    </message>
    <message>
        <source>The files in the container are in the wrong order.</source>
        <translation>Файлы в контейнере стоят в неверном порядке.</translation>
    </message>
    <message>
        <source>The list of signed files does not have the required form.</source>
        <translation>Перечень подписанных файлов не соответствует требуемому формату.</translation>
    </message>
    <message>
        <source>The container holds no document.</source>
        <translation>В контейнере нет документа.</translation>
    </message>
    <message>
        <source>A picture in the container is not a picture of the kind its name says.</source>
        <translation>Изображение в контейнере не того вида, о котором говорит его имя.</translation>
    </message>
    <message>
        <source>The signature does not have the required form.</source>
        <translation>Подпись не соответствует требуемому формату.</translation>
    </message>
    <message>
        <source>The signature names another certificate than the one in it.</source>
        <translation>В подписи указан не тот сертификат, который в ней находится.</translation>
    </message>
    <message>
        <source>A file was changed after it was signed.</source>
        <translation>Файл был изменён после подписания.</translation>
    </message>
    <message>
        <source>The signature does not belong to this content.</source>
        <translation>Подпись не относится к этому содержимому.</translation>
    </message>
    <message>
        <source>The cryptography of the signature is too weak or not known.</source>
        <translation>Криптография подписи слишком слабая или неизвестна.</translation>
    </message>
    <message>
        <source>A file in the container is not signed.</source>
        <translation>Один из файлов контейнера не подписан.</translation>
    </message>
    <message>
        <source>A signed file is no longer there.</source>
        <translation>Подписанного файла больше нет.</translation>
    </message>
    <message>
        <source>The certificate of the signer is missing.</source>
        <translation>Сертификат подписавшего отсутствует.</translation>
    </message>
    <message>
        <source>The certificate is not meant for signing documents.</source>
        <translation>Сертификат не предназначен для подписания документов.</translation>
    </message>
    <message>
        <source>Another organisation signed than the one the document names.</source>
        <translation>Подписала не та организация, которая указана в документе.</translation>
    </message>
    <message>
        <source>A training document and a real key, or a real document and a training key, were used together.</source>
        <translation>Учебный документ и настоящий ключ либо настоящий документ и учебный ключ использованы вместе.</translation>
    </message>
    <message>
        <source>The signing time stated lies in the future.</source>
        <translation>Указанное время подписания находится в будущем.</translation>
    </message>
    <message>
        <source>The signing time stated lies outside the validity of the certificate.</source>
        <translation>Указанное время подписания лежит вне срока действия сертификата.</translation>
    </message>
    <message>
        <source>The check is dated after the signature.</source>
        <translation>Проверка датирована временем после подписи.</translation>
    </message>
    <message>
        <source>No timestamp proves the time of signing.</source>
        <translation>Время подписания не подтверждено меткой времени.</translation>
    </message>
    <message>
        <source>The timestamp does not have a form this program can judge.</source>
        <translation>Формат метки времени не поддаётся оценке этой программой.</translation>
    </message>
    <message>
        <source>The signature carries several timestamps where one is allowed.</source>
        <translation>В подписи несколько меток времени, а допускается одна.</translation>
    </message>
    <message>
        <source>The timestamp belongs to another signature.</source>
        <translation>Метка времени относится к другой подписи.</translation>
    </message>
    <message>
        <source>The timestamp was changed.</source>
        <translation>Метка времени изменена.</translation>
    </message>
    <message>
        <source>The certificate of the timestamp authority is missing or not meant for timestamps.</source>
        <translation>Сертификат службы меток времени отсутствует или не предназначен для меток времени.</translation>
    </message>
    <message>
        <source>The timestamp lies outside the validity of its authority&apos;s certificate.</source>
        <translation>Метка времени лежит вне срока действия сертификата своей службы.</translation>
    </message>
    <message>
        <source>The timestamp lies in the future.</source>
        <translation>Метка времени находится в будущем.</translation>
    </message>
    <message>
        <source>The timestamp is older than the signing time stated.</source>
        <translation>Метка времени раньше указанного времени подписания.</translation>
    </message>
    <message>
        <source>The timestamp authority does not lead to a trust anchor.</source>
        <translation>Служба меток времени не ведёт к якорю доверия.</translation>
    </message>
    <message>
        <source>The certificate of the timestamp authority has expired, so its timestamp proves nothing any more.</source>
        <translation>Срок сертификата службы меток времени истёк, и её метка больше ничего не доказывает.</translation>
    </message>
    <message>
        <source>The certificate expired after the proven time of signing.</source>
        <translation>Срок сертификата истёк после подтверждённого времени подписания.</translation>
    </message>
    <message>
        <source>The certificate was revoked after the proven time of signing.</source>
        <translation>Сертификат отозван после подтверждённого времени подписания.</translation>
    </message>
    <message>
        <source>The certificate was revoked, and nothing proves that the signature is older.</source>
        <translation>Сертификат отозван, и ничто не доказывает, что подпись поставлена раньше.</translation>
    </message>
    <message>
        <source>The certificate is suspended.</source>
        <translation>Действие сертификата приостановлено.</translation>
    </message>
    <message>
        <source>No status of the certificate from the time of signing or later is known.</source>
        <translation>Статус сертификата на момент подписания или позже неизвестен.</translation>
    </message>
    <message>
        <source>The status service does not know the certificate.</source>
        <translation>Служба статусов не знает этот сертификат.</translation>
    </message>
    <message>
        <source>The status of the certificate that was kept is damaged or of no use.</source>
        <translation>Сохранённый статус сертификата повреждён или непригоден.</translation>
    </message>
    <message>
        <source>The status of the certificate comes from somebody who may not give it.</source>
        <translation>Статус сертификата выдан тем, кто не вправе его выдавать.</translation>
    </message>
    <message>
        <source>The document lacks fields or has fields that are not known.</source>
        <translation>В документе не хватает полей или есть неизвестные поля.</translation>
    </message>
    <message>
        <source>The document was made by a later version of the program.</source>
        <translation>Документ создан более поздней версией программы.</translation>
    </message>
    <message>
        <source>The IIN is missing.</source>
        <translation>Отсутствует ИИН.</translation>
    </message>
    <message>
        <source>The result is missing.</source>
        <translation>Отсутствует результат.</translation>
    </message>
    <message>
        <source>The details of the customer are missing.</source>
        <translation>Отсутствуют реквизиты заказчика.</translation>
    </message>
    <message>
        <source>The date and time of the check are missing.</source>
        <translation>Отсутствуют дата и время проверки.</translation>
    </message>
    <message>
        <source>No attempt is recorded.</source>
        <translation>Не записано ни одной попытки.</translation>
    </message>
    <message>
        <source>The attempts are not numbered in order.</source>
        <translation>Попытки пронумерованы не по порядку.</translation>
    </message>
    <message>
        <source>The result does not follow from the attempts.</source>
        <translation>Результат не следует из попыток.</translation>
    </message>
    <message>
        <source>A passed attempt has fewer than three signals or commands.</source>
        <translation>В успешной попытке меньше трёх сигналов или команд.</translation>
    </message>
    <message>
        <source>A signal or command has no picture.</source>
        <translation>Для сигнала или команды нет изображения.</translation>
    </message>
    <message>
        <source>A picture belongs to no signal or command.</source>
        <translation>Изображение не относится ни к одному сигналу или команде.</translation>
    </message>
    <message>
        <source>The reason of a failed attempt is missing or contradicts its result.</source>
        <translation>Причина неудачной попытки отсутствует или противоречит её результату.</translation>
    </message>
    <message>
        <source>The pictures are not those the document names.</source>
        <translation>Изображения не те, которые названы в документе.</translation>
    </message>
    <message>
        <source>The reference image is not the one that was received.</source>
        <translation>Эталонное изображение не то, которое было получено.</translation>
    </message>
    <message>
        <source>The decision has no criteria.</source>
        <translation>У решения нет критериев.</translation>
    </message>
    <message>
        <source>Approved although a criterion is not met.</source>
        <translation>Одобрено, хотя критерий не выполнен.</translation>
    </message>
    <message>
        <source>The decision names the same thing twice.</source>
        <translation>В решении одно и то же названо дважды.</translation>
    </message>
    <message>
        <source>The decision does not name the documents it rests on.</source>
        <translation>В решении не названы документы, на которых оно основано.</translation>
    </message>
    <message>
        <source>The decision rests on other documents than those at hand.</source>
        <translation>Решение основано на других документах, чем имеющиеся.</translation>
    </message>
    <message>
        <source>The decision contradicts the results.</source>
        <translation>Решение противоречит результатам.</translation>
    </message>
    <message>
        <source>It is missing who decided, or why.</source>
        <translation>Не указано, кто принял решение или почему.</translation>
    </message>
    <message>
        <source>The image compared does not come from the passed attempt.</source>
        <translation>Сравнённое изображение не из успешной попытки.</translation>
    </message>
    <message>
        <source>The documents of the session do not agree with each other.</source>
        <translation>Документы сеанса не согласуются между собой.</translation>
    </message>
    <message>
        <source>The times of the session&apos;s documents are out of order.</source>
        <translation>Время документов сеанса идёт не по порядку.</translation>
    </message>
    <message>
        <source>The session has a document too many.</source>
        <translation>В сеансе есть лишний документ.</translation>
    </message>
    <message>
        <source>A document of the session is missing or cannot be read.</source>
        <translation>Документ сеанса отсутствует или не читается.</translation>
    </message>
    <message>
        <source>The session was not held by the approved policy.</source>
        <translation>Сеанс проведён не по утверждённой политике.</translation>
    </message>
    <message>
        <source>The container was made by another program; the difference says nothing else.</source>
        <translation>Контейнер создан другой программой; больше это различие ничего не значит.</translation>
    </message>
    <message>
        <source>Do not rely on this file. Get the document from the archive and verify it again.</source>
        <translation>Не полагайтесь на этот файл. Возьмите документ из архива и проверьте его снова.</translation>
    </message>
    <message>
        <source>Do not rely on this document. Ask the signer for an explanation in writing.</source>
        <translation>Не полагайтесь на этот документ. Запросите у подписавшего письменное объяснение.</translation>
    </message>
    <message>
        <source>Look in the archive for an act of destruction, or for the whole document.</source>
        <translation>Найдите в архиве акт об уничтожении или полный документ.</translation>
    </message>
    <message>
        <source>Get the document from the archive and verify it again.</source>
        <translation>Возьмите документ из архива и проверьте его снова.</translation>
    </message>
    <message>
        <source>Ask the administrator whether the authority of this certificate is to be trusted; its root comes from the authority itself.</source>
        <translation>Спросите администратора, следует ли доверять центру этого сертификата; корневой сертификат берут у самого центра.</translation>
    </message>
    <message>
        <source>Read the reasons. A document by another signer, or for another purpose, is not evidence of this organisation.</source>
        <translation>Прочтите причины. Документ другого подписавшего или для другой цели не является доказательством этой организации.</translation>
    </message>
    <message>
        <source>Ask the signer for the document with a signature of today&apos;s strength.</source>
        <translation>Запросите у подписавшего документ с подписью, отвечающей сегодняшним требованиям.</translation>
    </message>
    <message>
        <source>Look for proof that the document is older: a checkpoint of the archive&apos;s audit log, or another dated copy.</source>
        <translation>Найдите доказательство того, что документ создан раньше: контрольную точку журнала архива или другую датированную копию.</translation>
    </message>
    <message>
        <source>Verify again when the status service can be reached.</source>
        <translation>Проверьте снова, когда служба статусов будет доступна.</translation>
    </message>
    <message>
        <source>Check the clock of this computer, then ask the signer how the times came about.</source>
        <translation>Проверьте часы этого компьютера, затем спросите подписавшего, откуда взялось такое время.</translation>
    </message>
    <message>
        <source>Show the document to the administrator together with the reasons.</source>
        <translation>Покажите документ администратору вместе с причинами.</translation>
    </message>
    <message>
        <source>Judging the stored measurements again does not give the liveness result stated.</source>
        <translation>Повторная оценка сохранённых измерений не даёт указанного результата проверки живости.</translation>
    </message>
    <message>
        <source>Comparing the stored images again does not give the similarity or the result stated.</source>
        <translation>Повторное сравнение сохранённых изображений не даёт указанного сходства или результата.</translation>
    </message>
    <message>
        <source>The certificate leads to a trust anchor that is approved for another purpose.</source>
        <translation>Сертификат ведёт к якорю доверия, утверждённому для другой цели.</translation>
    </message>
    <message>
        <source>The trust anchor is not trusted at the time that counts for the signature.</source>
        <translation>Якорь доверия не является доверенным на момент, который важен для подписи.</translation>
    </message>
    <message>
        <source>The review of the trust list is overdue.</source>
        <translation>Срок пересмотра списка доверия истёк.</translation>
    </message>
    <message>
        <source>The trust anchors come from a plain folder, not from a signed trust list.</source>
        <translation>Якоря доверия взяты из обычной папки, а не из подписанного списка доверия.</translation>
    </message>
    <message>
        <source>The status of certificates was asked of their services just now.</source>
        <translation>Статус сертификатов только что запрошен у их служб.</translation>
    </message>
    <message>
        <source>A service that tells the status of certificates gave no usable answer.</source>
        <translation>Служба статуса сертификатов не дала пригодного ответа.</translation>
    </message>
    <message>
        <source>There is no consent, or it is to another text than the policy&apos;s.</source>
        <translation>Согласия нет, или оно дано не на тот текст, который в политике.</translation>
    </message>
    <message>
        <source>One person decided where the policy asks for two.</source>
        <translation>Решение принял один человек там, где политика требует двоих.</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::CertificateNames</name>
    <message>
        <source>Provider</source>
        <translation>Провайдер</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Заказчик</translation>
    </message>
    <message>
        <source>individual</source>
        <translation>физическое лицо</translation>
    </message>
    <message>
        <source>legal entity</source>
        <translation>юридическое лицо</translation>
    </message>
    <message>
        <source>head of the organisation</source>
        <translation>руководитель организации</translation>
    </message>
    <message>
        <source>person with the right to sign</source>
        <translation>лицо с правом подписи</translation>
    </message>
    <message>
        <source>person with the right to sign financial documents</source>
        <translation>лицо с правом подписи финансовых документов</translation>
    </message>
    <message>
        <source>human resources officer</source>
        <translation>сотрудник отдела кадров</translation>
    </message>
    <message>
        <source>employee of the organisation</source>
        <translation>сотрудник организации</translation>
    </message>
    <message>
        <source>information system of the organisation</source>
        <translation>информационная система организации</translation>
    </message>
    <message>
        <source>administrator of the certification authority</source>
        <translation>администратор удостоверяющего центра</translation>
    </message>
    <message>
        <source>manager of the certification authority</source>
        <translation>менеджер удостоверяющего центра</translation>
    </message>
    <message>
        <source>operator of the certification authority</source>
        <translation>оператор удостоверяющего центра</translation>
    </message>
    <message>
        <source>identified in person</source>
        <translation>личность подтверждена при личном присутствии</translation>
    </message>
    <message>
        <source>identified remotely</source>
        <translation>личность подтверждена дистанционно</translation>
    </message>
    <message>
        <source>identified by Digital ID</source>
        <translation>личность подтверждена через Digital ID</translation>
    </message>
    <message>
        <source>identified by the artificial intelligence platform</source>
        <translation>личность подтверждена через платформу искусственного интеллекта</translation>
    </message>
    <message>
        <source>user of the treasury system</source>
        <translation>пользователь системы казначейства</translation>
    </message>
    <message>
        <source>BIN %1</source>
        <translation>БИН %1</translation>
    </message>
    <message>
        <source>Start the program with a new training profile (--profile): it makes new keys. The documents so far stay in this one.</source>
        <translation>Запустите программу с новым учебным профилем (--profile): она создаст новые ключи. Прежние документы останутся в этом профиле.</translation>
    </message>
    <message>
        <source>The certificate is not meant for signing documents.</source>
        <translation>Сертификат не предназначен для подписания документов.</translation>
    </message>
    <message>
        <source>Choose the certificate for signing; one for logging in does not serve.</source>
        <translation>Выберите сертификат для подписания; сертификат для входа не подходит.</translation>
    </message>
    <message>
        <source>The certificate expired on %1.</source>
        <translation>Срок действия сертификата истёк: %1.</translation>
    </message>
    <message>
        <source>Obtain a new certificate and choose it under Administration.</source>
        <translation>Получите новый сертификат и выберите его в разделе «Администрирование».</translation>
    </message>
    <message>
        <source>The certificate is not valid yet.</source>
        <translation>Сертификат ещё не вступил в силу.</translation>
    </message>
    <message>
        <source>Check the date and time of this computer.</source>
        <translation>Проверьте дату и время этого компьютера.</translation>
    </message>
    <message>
        <source>The certificate expires within a day: %1.</source>
        <translation>Срок действия сертификата истекает в течение суток: %1.</translation>
    </message>
    <message>
        <source>Choose the new certificate today: without it no session can begin after that.</source>
        <translation>Выберите новый сертификат сегодня: без него после этого срока сеансы начинаться не будут.</translation>
    </message>
    <message>
        <source>The certificate expires within 7 days: %1.</source>
        <translation>Срок действия сертификата истекает в течение 7 дней: %1.</translation>
    </message>
    <message>
        <source>Obtain a new certificate this week.</source>
        <translation>Получите новый сертификат на этой неделе.</translation>
    </message>
    <message>
        <source>The certificate expires within 30 days: %1.</source>
        <translation>Срок действия сертификата истекает в течение 30 дней: %1.</translation>
    </message>
    <message>
        <source>Order a new certificate.</source>
        <translation>Закажите новый сертификат.</translation>
    </message>
    <message>
        <source>The certificate names no organisation by its BIN.</source>
        <translation>В сертификате не указан БИН организации.</translation>
    </message>
    <message>
        <source>Choose a certificate that was issued to the organisation.</source>
        <translation>Выберите сертификат, выданный организации.</translation>
    </message>
    <message>
        <source>The certificate belongs to another organisation.</source>
        <translation>Сертификат принадлежит другой организации.</translation>
    </message>
    <message>
        <source>Choose the key of the organisation that signs here.</source>
        <translation>Выберите ключ той организации, которая здесь подписывает.</translation>
    </message>
    <message>
        <source>The certificate was issued under a certificate policy that is not admitted.</source>
        <translation>Сертификат выдан по политике сертификации, которая не допущена.</translation>
    </message>
    <message>
        <source>Choose a certificate of an admitted policy, or ask the compliance officer.</source>
        <translation>Выберите сертификат допущенной политики или обратитесь к комплаенс-офицеру.</translation>
    </message>
    <message>
        <source>A training certificate does not sign real documents.</source>
        <translation>Учебным сертификатом настоящие документы не подписываются.</translation>
    </message>
    <message>
        <source>Choose a key whose certificate comes from an accredited authority.</source>
        <translation>Выберите ключ, сертификат которого выдан аккредитованным удостоверяющим центром.</translation>
    </message>
    <message>
        <source>A real certificate does not sign in training mode.</source>
        <translation>В учебном режиме настоящим сертификатом не подписывают.</translation>
    </message>
    <message>
        <source>Keep it for production mode; the program makes the training keys itself.</source>
        <translation>Оставьте его для рабочего режима; учебные ключи программа создаёт сама.</translation>
    </message>
    <message>
        <source>The provider and the customer have the same certificate.</source>
        <translation>У провайдера и заказчика один и тот же сертификат.</translation>
    </message>
    <message>
        <source>Choose another key for one of them: each signs with a certificate of its own.</source>
        <translation>Выберите для одного из них другой ключ: каждый подписывает своим сертификатом.</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>срок истёк</translation>
    </message>
    <message>
        <source>less than a day left</source>
        <translation>осталось меньше суток</translation>
    </message>
    <message>
        <source>days left: %1</source>
        <translation>осталось дней: %1</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::CertificateView</name>
    <message>
        <source>Holder</source>
        <translation>Владелец</translation>
    </message>
    <message>
        <source>BIN</source>
        <translation>БИН</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Издатель</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Действителен до</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::ChallengeChips</name>
    <message>
        <source>%1: %2</source>
        <comment>challenge and its state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Movements of this attempt</source>
        <translation>Действия этой попытки</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::ChangePasswordDialog</name>
    <message>
        <source>Change the password</source>
        <translation>Смена пароля</translation>
    </message>
    <message>
        <source>&amp;Present password</source>
        <translation>&amp;Текущий пароль</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Текущий пароль</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>О&amp;тмена</translation>
    </message>
    <message>
        <source>C&amp;hange the password</source>
        <translation>С&amp;менить пароль</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::ChooseKeyDialog</name>
    <message>
        <source>Try a key</source>
        <translation>Проба ключа</translation>
    </message>
    <message>
        <source>Choose a signing key</source>
        <translation>Выбор ключа подписи</translation>
    </message>
    <message>
        <source>The key is opened and its certificate checked as in production mode. Nothing is saved, and no document is signed.</source>
        <translation>Ключ открывается, его сертификат проверяется как в рабочем режиме. Ничего не сохраняется, документы не подписываются.</translation>
    </message>
    <message>
        <source>The key is opened and its certificate checked. Only a key that can sign is saved; its password or PIN never is.</source>
        <translation>Ключ открывается, его сертификат проверяется. Сохраняется только ключ, которым можно подписывать; его пароль или PIN-код не сохраняется никогда.</translation>
    </message>
    <message>
        <source>This key cannot sign.</source>
        <translation>Этим ключом подписывать нельзя.</translation>
    </message>
    <message>
        <source>This key could sign. Whether the BIN is that of your organisation is checked when it is chosen in production mode.</source>
        <translation>Этим ключом можно было бы подписывать. Принадлежит ли БИН вашей организации, проверяется при выборе ключа в рабочем режиме.</translation>
    </message>
    <message>
        <source>This key can sign.</source>
        <translation>Этим ключом можно подписывать.</translation>
    </message>
    <message>
        <source>The key is being opened. A token that does not answer: take it out and put it in again.</source>
        <translation>Ключ открывается. Если токен не отвечает, выньте его и подключите снова.</translation>
    </message>
    <message>
        <source>&amp;Try the key</source>
        <translation>&amp;Опробовать ключ</translation>
    </message>
    <message>
        <source>Check the &amp;key</source>
        <translation>Проверить &amp;ключ</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Сохранить</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Закрыть</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::ComparisonCriteriaForm</name>
    <message>
        <source>There is no calibration here, so no threshold can be chosen.</source>
        <translation>Здесь нет калибровки, поэтому порог выбрать нельзя.</translation>
    </message>
    <message>
        <source>The band for a second look has to hold the threshold.</source>
        <translation>Зона дополнительной проверки должна включать порог.</translation>
    </message>
    <message>
        <source>Choose at least one source of the reference image.</source>
        <translation>Выберите хотя бы один источник эталонного изображения.</translation>
    </message>
    <message>
        <source>Different persons that may match</source>
        <translation>Доля совпадений у разных лиц</translation>
    </message>
    <message>
        <source>at most %1: similarity %2</source>
        <translation>не более %1: сходство %2</translation>
    </message>
    <message>
        <source>Threshold of the similarity, or a stricter one</source>
        <translation>Порог сходства или более строгий</translation>
    </message>
    <message>
        <source>A second look between</source>
        <translation>Дополнительная проверка между</translation>
    </message>
    <message>
        <source>A second look from this similarity</source>
        <translation>Дополнительная проверка от этого сходства</translation>
    </message>
    <message>
        <source>A second look up to this similarity</source>
        <translation>Дополнительная проверка до этого сходства</translation>
    </message>
    <message>
        <source>The reference image comes from</source>
        <translation>Источник эталонного изображения</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::ComparisonNames</name>
    <message>
        <source>No reference image could be obtained.</source>
        <translation>Не удалось получить эталонное изображение.</translation>
    </message>
    <message>
        <source>The IIN was not obtained.</source>
        <translation>ИИН не получен.</translation>
    </message>
    <message>
        <source>The liveness check had a negative result.</source>
        <translation>Проверка достоверности изображения дала отрицательный результат.</translation>
    </message>
    <message>
        <source>The source has no image for this IIN.</source>
        <translation>В источнике нет изображения для этого ИИН.</translation>
    </message>
    <message>
        <source>The source refused to give the image.</source>
        <translation>Источник отказался выдать изображение.</translation>
    </message>
    <message>
        <source>The source could not be reached or was not trusted.</source>
        <translation>Источник недоступен или не вызвал доверия.</translation>
    </message>
    <message>
        <source>The reference image cannot be used: no face is found in it, or it is damaged.</source>
        <translation>Эталонное изображение непригодно: на нём не найдено лицо, или оно повреждено.</translation>
    </message>
    <message>
        <source>The reference image shows more than one face.</source>
        <translation>На эталонном изображении больше одного лица.</translation>
    </message>
    <message>
        <source>The reference image is older than the policy allows.</source>
        <translation>Эталонное изображение старше, чем допускает политика.</translation>
    </message>
    <message>
        <source>The source does not say how old the reference image is, and the policy limits its age.</source>
        <translation>Источник не сообщает, насколько старо эталонное изображение, а политика ограничивает его возраст.</translation>
    </message>
    <message>
        <source>The current image cannot be used: no face is found in it.</source>
        <translation>Текущее изображение непригодно: на нём не найдено лицо.</translation>
    </message>
    <message>
        <source>The person withdrew the consent.</source>
        <translation>Лицо отозвало согласие.</translation>
    </message>
    <message>
        <source>For this IIN there were more sessions today than the policy allows.</source>
        <translation>По этому ИИН сегодня было больше сеансов, чем допускает политика.</translation>
    </message>
    <message>
        <source>The session took longer than the policy allows.</source>
        <translation>Сеанс длился дольше, чем допускает политика.</translation>
    </message>
    <message>
        <source>one face</source>
        <translation>одно лицо</translation>
    </message>
    <message>
        <source>brightness</source>
        <translation>яркость</translation>
    </message>
    <message>
        <source>contrast</source>
        <translation>контраст</translation>
    </message>
    <message>
        <source>dark parts</source>
        <translation>тёмные участки</translation>
    </message>
    <message>
        <source>overexposed parts</source>
        <translation>пересвеченные участки</translation>
    </message>
    <message>
        <source>even light</source>
        <translation>равномерность света</translation>
    </message>
    <message>
        <source>sharpness</source>
        <translation>резкость</translation>
    </message>
    <message>
        <source>head turned</source>
        <translation>поворот головы</translation>
    </message>
    <message>
        <source>head raised or lowered</source>
        <translation>подъём или наклон головы вниз</translation>
    </message>
    <message>
        <source>head tilted</source>
        <translation>наклон головы вбок</translation>
    </message>
    <message>
        <source>open eyes</source>
        <translation>открытые глаза</translation>
    </message>
    <message>
        <source>closed mouth</source>
        <translation>закрытый рот</translation>
    </message>
    <message>
        <source>size of the face</source>
        <translation>размер лица</translation>
    </message>
    <message>
        <source>size of the head in the picture</source>
        <translation>размер головы на изображении</translation>
    </message>
    <message>
        <source>room on the left</source>
        <translation>запас слева</translation>
    </message>
    <message>
        <source>room on the right</source>
        <translation>запас справа</translation>
    </message>
    <message>
        <source>room above</source>
        <translation>запас сверху</translation>
    </message>
    <message>
        <source>room below</source>
        <translation>запас снизу</translation>
    </message>
    <message>
        <source>nothing before the face</source>
        <translation>лицо ничем не закрыто</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::ComparisonPage</name>
    <message>
        <source>Comparison of images</source>
        <translation>Сличение изображений</translation>
    </message>
    <message>
        <source>The current image is compared with the reference image by the approved threshold.</source>
        <translation>Текущее изображение сличается с эталонным изображением по утверждённому порогу.</translation>
    </message>
    <message>
        <source>Current image</source>
        <translation>Текущее изображение</translation>
    </message>
    <message>
        <source>Reference image</source>
        <translation>Эталонное изображение</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Продолжить</translation>
    </message>
    <message>
        <source>Continue to the decision</source>
        <translation>Перейти к решению</translation>
    </message>
    <message>
        <source>The images are being compared.</source>
        <translation>Выполняется сличение изображений.</translation>
    </message>
    <message>
        <source>At this threshold about one of %1 comparisons of different persons would wrongly be called the same person.</source>
        <translation>При этом пороге примерно одно из %1 сличений изображений разных людей ошибочно указало бы на одного и того же человека.</translation>
    </message>
    <message>
        <source>Origin of the threshold: calibration %1</source>
        <translation>Происхождение порога: калибровка %1</translation>
    </message>
    <message>
        <source>, %1 pairs of different persons</source>
        <translation>, %1 пар разных людей</translation>
    </message>
    <message>
        <source>, measured on %1</source>
        <translation>, измерена %1</translation>
    </message>
    <message>
        <source>The reference image is of %1.</source>
        <translation>Дата эталонного изображения: %1.</translation>
    </message>
    <message>
        <source>Weak in the reference image: %1.</source>
        <translation>Слабые места эталонного изображения: %1.</translation>
    </message>
    <message>
        <source>In the pictures of the single challenges the similarity is at least %1.</source>
        <translation>На изображениях отдельных команд и сигналов сходство не ниже %1.</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::ConsentPanel</name>
    <message>
        <source>The person&apos;s consent</source>
        <translation>Согласие лица</translation>
    </message>
    <message>
        <source>Language of the consent</source>
        <translation>Язык согласия</translation>
    </message>
    <message>
        <source>Text of the consent</source>
        <translation>Текст согласия</translation>
    </message>
    <message>
        <source>The person has read or heard this text and a&amp;grees</source>
        <translation>Лицо прочло или выслушало этот текст и &amp;согласно</translation>
    </message>
    <message>
        <source>The person does &amp;not agree</source>
        <translation>Лицо &amp;не согласно</translation>
    </message>
    <message>
        <source>No picture is taken and nothing is recorded. Serve the person in the office by the identity document: refusing biometrics is no reason to refuse the service.</source>
        <translation>Съёмка не ведётся, ничего не записывается. Обслужите лицо в отделении по документу, удостоверяющему личность: отказ от биометрии не повод отказать в услуге.</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::DecisionPage</name>
    <message>
        <source>Decision</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>The decision stands in a document of its own, with the criteria below.</source>
        <translation>Решение оформляется отдельным документом с критериями, приведёнными ниже.</translation>
    </message>
    <message>
        <source>Decision criteria</source>
        <translation>Критерии принятия решения</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Критерий</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Требуется</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>met</source>
        <translation>выполнен</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>не выполнен</translation>
    </message>
    <message>
        <source>Not all criteria are met. The identification can only be refused.</source>
        <translation>Выполнены не все критерии. В идентификации можно только отказать.</translation>
    </message>
    <message>
        <source>R&amp;eason for the decision</source>
        <translation>О&amp;боснование решения</translation>
    </message>
    <message>
        <source>Reason for the decision</source>
        <translation>Обоснование решения</translation>
    </message>
    <message>
        <source>&amp;Refuse</source>
        <translation>О&amp;тказать</translation>
    </message>
    <message>
        <source>Refuse the identification</source>
        <translation>Отказать в идентификации</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>О&amp;добрить</translation>
    </message>
    <message>
        <source>Approve the identification</source>
        <translation>Одобрить идентификацию</translation>
    </message>
    <message>
        <source>I have &amp;looked at the pictures of the attempts and at these signs</source>
        <translation>Изображения попыток и эти признаки &amp;просмотрены мной</translation>
    </message>
    <message>
        <source>Decided by: %1</source>
        <translation>Решение принимает: %1</translation>
    </message>
    <message>
        <source>All criteria are met. Recommended: approve.</source>
        <translation>Все критерии выполнены. Рекомендуется одобрить.</translation>
    </message>
    <message>
        <source>Looked at. The decision is yours, with a reason.</source>
        <translation>Просмотрено. Решение за вами, с обоснованием.</translation>
    </message>
    <message>
        <source>Something has to be looked at before the identification may be approved.</source>
        <translation>Прежде чем одобрить идентификацию, нужно кое-что посмотреть.</translation>
    </message>
    <message>
        <source>R&amp;eason, needed when the decision goes another way</source>
        <translation>О&amp;боснование, нужно, если решение иное</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::DocumentDetail</name>
    <message>
        <source>Choose a document to see it and verify it.</source>
        <translation>Выберите документ, чтобы просмотреть и проверить его.</translation>
    </message>
    <message>
        <source>The document is being opened and verified.</source>
        <translation>Документ открывается и проверяется.</translation>
    </message>
    <message>
        <source>Technical detail: %1</source>
        <translation>Технические сведения: %1</translation>
    </message>
    <message>
        <source>What was verified</source>
        <translation>Что проверено</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Изображения</translation>
    </message>
    <message>
        <source>&amp;Record (JSON)</source>
        <translation>&amp;Запись (JSON)</translation>
    </message>
    <message>
        <source>Show the record of the document</source>
        <translation>Показать запись документа</translation>
    </message>
    <message>
        <source>Record of the document</source>
        <translation>Запись документа</translation>
    </message>
    <message>
        <source>E&amp;xport...</source>
        <translation>&amp;Экспорт...</translation>
    </message>
    <message>
        <source>Export the container of the document</source>
        <translation>Экспортировать контейнер документа</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of document and its result</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Signed by: %1</source>
        <translation>Подписано: %1</translation>
    </message>
    <message>
        <source>Causes: %1</source>
        <translation>Причины: %1</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Экспортировано в %1</translation>
    </message>
    <message>
        <source>Recognition models: %1 (basic: for training and try-out)</source>
        <translation>Модели распознавания: %1 (базовые: для обучения и пробы)</translation>
    </message>
    <message>
        <source>Recognition models: %1</source>
        <translation>Модели распознавания: %1</translation>
    </message>
    <message>
        <source>Signed not later than %1: a timestamp proves it</source>
        <translation>Подписано не позднее %1: это подтверждает метка времени</translation>
    </message>
    <message>
        <source>Signed at %1, as the signer states</source>
        <translation>Подписано %1, по заявлению подписавшего</translation>
    </message>
    <message>
        <source>&amp;Files</source>
        <translation>&amp;Файлы</translation>
    </message>
    <message>
        <source>Show the files and what vouches for them</source>
        <translation>Показать файлы и чем подтверждается их подлинность</translation>
    </message>
    <message>
        <source>This document was made by a later version of the program. Its record is shown as it is; what it says cannot be judged here.</source>
        <translation>Этот документ создан более новой версией программы. Его запись показана как есть; оценить её содержание в этой версии нельзя.</translation>
    </message>
    <message>
        <source>Notes: %1</source>
        <translation>Примечания: %1</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::DocumentTableModel</name>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Услуга</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Договор</translation>
    </message>
    <message>
        <source>Sealed at</source>
        <translation>Запечатан</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Уровень</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::EndpointTable</name>
    <message>
        <source>&quot;%1&quot; is no address of a service: it begins with https:// or http:// and has a host.</source>
        <translation>«%1» — не адрес службы: он начинается с https:// или http:// и содержит имя узла.</translation>
    </message>
    <message>
        <source>Services for signatures</source>
        <translation>Службы для подписей</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Служба</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Timestamps</source>
        <translation>Метки времени</translation>
    </message>
    <message>
        <source>Certificate status (OCSP)</source>
        <translation>Статус сертификата (OCSP)</translation>
    </message>
    <message>
        <source>Revocation list (CRL)</source>
        <translation>Список отзыва (CRL)</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>Добавить службу</translation>
    </message>
    <message>
        <source>Remove the service</source>
        <translation>Убрать службу</translation>
    </message>
    <message>
        <source>A session goes on while no timestamp can be had</source>
        <translation>Сеанс продолжается, пока метку времени получить нельзя</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::ErrorMessages</name>
    <message>
        <source>This step cannot be done with what was entered.</source>
        <translation>С введёнными данными этот шаг выполнить нельзя.</translation>
    </message>
    <message>
        <source>Check the fields on this page and try again.</source>
        <translation>Проверьте поля на этой странице и повторите попытку.</translation>
    </message>
    <message>
        <source>The step was cancelled.</source>
        <translation>Шаг отменён.</translation>
    </message>
    <message>
        <source>Start it again when you are ready.</source>
        <translation>Начните его снова, когда будете готовы.</translation>
    </message>
    <message>
        <source>The program met a fault of its own.</source>
        <translation>В программе произошла внутренняя ошибка.</translation>
    </message>
    <message>
        <source>Restart the program. If it happens again, report the technical detail to support.</source>
        <translation>Перезапустите программу. Если ошибка повторится, передайте технические сведения в службу поддержки.</translation>
    </message>
    <message>
        <source>A file that is needed is not there.</source>
        <translation>Нужный файл отсутствует.</translation>
    </message>
    <message>
        <source>Check that the folder is still connected.</source>
        <translation>Проверьте, что папка по-прежнему подключена.</translation>
    </message>
    <message>
        <source>A file could not be read.</source>
        <translation>Не удалось прочитать файл.</translation>
    </message>
    <message>
        <source>Check the access rights of the file.</source>
        <translation>Проверьте права доступа к файлу.</translation>
    </message>
    <message>
        <source>A file could not be written.</source>
        <translation>Не удалось записать файл.</translation>
    </message>
    <message>
        <source>Check the access rights of the folder.</source>
        <translation>Проверьте права доступа к папке.</translation>
    </message>
    <message>
        <source>A file is larger than the program accepts.</source>
        <translation>Размер файла превышает допустимый.</translation>
    </message>
    <message>
        <source>Use a smaller file.</source>
        <translation>Используйте файл меньшего размера.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Диск заполнен.</translation>
    </message>
    <message>
        <source>Free some space on the disk and try again.</source>
        <translation>Освободите место на диске и повторите попытку.</translation>
    </message>
    <message>
        <source>The recognition models are not installed.</source>
        <translation>Модели распознавания не установлены.</translation>
    </message>
    <message>
        <source>Install the model pack or name its folder when the program starts.</source>
        <translation>Установите пакет моделей или укажите его папку при запуске программы.</translation>
    </message>
    <message>
        <source>A recognition model is not the one that was approved.</source>
        <translation>Модель распознавания не совпадает с утверждённой.</translation>
    </message>
    <message>
        <source>Install the model pack again. Do not work with this file.</source>
        <translation>Установите пакет моделей заново. Не работайте с этим файлом.</translation>
    </message>
    <message>
        <source>A recognition model could not be loaded.</source>
        <translation>Не удалось загрузить модель распознавания.</translation>
    </message>
    <message>
        <source>Install the model pack again.</source>
        <translation>Установите пакет моделей заново.</translation>
    </message>
    <message>
        <source>The description of the model pack is not valid.</source>
        <translation>Описание пакета моделей недействительно.</translation>
    </message>
    <message>
        <source>The image has a format that is not supported.</source>
        <translation>Формат изображения не поддерживается.</translation>
    </message>
    <message>
        <source>Use a JPEG or PNG image.</source>
        <translation>Используйте изображение JPEG или PNG.</translation>
    </message>
    <message>
        <source>The image is damaged.</source>
        <translation>Изображение повреждено.</translation>
    </message>
    <message>
        <source>Obtain the image again.</source>
        <translation>Получите изображение заново.</translation>
    </message>
    <message>
        <source>The image is too large.</source>
        <translation>Изображение слишком большое.</translation>
    </message>
    <message>
        <source>Obtain the image in a smaller size.</source>
        <translation>Получите изображение меньшего размера.</translation>
    </message>
    <message>
        <source>No face was found in the image.</source>
        <translation>На изображении не найдено лицо.</translation>
    </message>
    <message>
        <source>Make sure that the whole face is visible and well lit, then try again.</source>
        <translation>Убедитесь, что лицо видно полностью и хорошо освещено, затем повторите попытку.</translation>
    </message>
    <message>
        <source>There is more than one face in the image.</source>
        <translation>На изображении больше одного лица.</translation>
    </message>
    <message>
        <source>Make sure that only one person is visible, then try again.</source>
        <translation>Убедитесь, что виден только один человек, затем повторите попытку.</translation>
    </message>
    <message>
        <source>The image could not be analysed.</source>
        <translation>Не удалось проанализировать изображение.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, restart the program.</source>
        <translation>Повторите попытку. Если ошибка повторится, перезапустите программу.</translation>
    </message>
    <message>
        <source>The recording could not be read.</source>
        <translation>Не удалось прочитать запись.</translation>
    </message>
    <message>
        <source>Check that the file is a complete video.</source>
        <translation>Проверьте, что файл содержит полное видео.</translation>
    </message>
    <message>
        <source>No camera was found.</source>
        <translation>Камера не найдена.</translation>
    </message>
    <message>
        <source>Connect the camera and try again.</source>
        <translation>Подключите камеру и повторите попытку.</translation>
    </message>
    <message>
        <source>Another program is using the camera.</source>
        <translation>Камера используется другой программой.</translation>
    </message>
    <message>
        <source>Close the other program and try again.</source>
        <translation>Закройте другую программу и повторите попытку.</translation>
    </message>
    <message>
        <source>The camera stopped sending pictures.</source>
        <translation>Камера перестала передавать изображение.</translation>
    </message>
    <message>
        <source>Check the cable of the camera and try again.</source>
        <translation>Проверьте кабель камеры и повторите попытку.</translation>
    </message>
    <message>
        <source>This camera may not be used for identification.</source>
        <translation>Эту камеру нельзя использовать для идентификации.</translation>
    </message>
    <message>
        <source>Connect a camera that is approved for this workplace.</source>
        <translation>Подключите камеру, утверждённую для этого рабочего места.</translation>
    </message>
    <message>
        <source>The camera was exchanged for another one while it was in use.</source>
        <translation>Во время работы камеру заменили другой.</translation>
    </message>
    <message>
        <source>Connect the approved camera again and start a new session.</source>
        <translation>Снова подключите утверждённую камеру и начните новый сеанс.</translation>
    </message>
    <message>
        <source>This synthetic person is not known.</source>
        <translation>Этот синтетический человек неизвестен.</translation>
    </message>
    <message>
        <source>Choose a person of the training gallery.</source>
        <translation>Выберите человека из учебной галереи.</translation>
    </message>
    <message>
        <source>The evidence archive could not be read.</source>
        <translation>Не удалось прочитать архив доказательств.</translation>
    </message>
    <message>
        <source>Check that its folder is available. If it is, tell the administrator.</source>
        <translation>Проверьте, что его папка доступна. Если доступна, сообщите администратору.</translation>
    </message>
    <message>
        <source>The document could not be stored in the evidence archive.</source>
        <translation>Не удалось сохранить документ в архиве доказательств.</translation>
    </message>
    <message>
        <source>Check the free space and the access rights of the archive, then try again.</source>
        <translation>Проверьте свободное место и права доступа к архиву, затем повторите попытку.</translation>
    </message>
    <message>
        <source>A part of the evidence archive is damaged.</source>
        <translation>Часть архива доказательств повреждена.</translation>
    </message>
    <message>
        <source>Tell the administrator so that the archive can be restored from its backup.</source>
        <translation>Сообщите администратору, чтобы восстановить архив из резервной копии.</translation>
    </message>
    <message>
        <source>The document is not in the evidence archive.</source>
        <translation>Документа нет в архиве доказательств.</translation>
    </message>
    <message>
        <source>Refresh the list of documents.</source>
        <translation>Обновите список документов.</translation>
    </message>
    <message>
        <source>A different document with the same identifier is already stored.</source>
        <translation>Другой документ с таким же идентификатором уже сохранён.</translation>
    </message>
    <message>
        <source>Start a new session and tell the administrator.</source>
        <translation>Начните новый сеанс и сообщите администратору.</translation>
    </message>
    <message>
        <source>An image that came from the identified images cannot become a reference image again.</source>
        <translation>Изображение из базы данных идентифицированных изображений не может снова стать эталонным изображением.</translation>
    </message>
    <message>
        <source>Use the state image database as the source.</source>
        <translation>Используйте в качестве источника государственную базу данных изображений.</translation>
    </message>
    <message>
        <source>The image may not be kept as a reference image.</source>
        <translation>Изображение нельзя сохранить как эталонное.</translation>
    </message>
    <message>
        <source>Only an image that matched the state image database may be kept.</source>
        <translation>Сохранять можно только изображение, совпавшее с изображением из государственной базы данных изображений.</translation>
    </message>
    <message>
        <source>The source has no reference image for this IIN.</source>
        <translation>В источнике нет эталонного изображения для этого ИИН.</translation>
    </message>
    <message>
        <source>Check the IIN or choose the other source.</source>
        <translation>Проверьте ИИН или выберите другой источник.</translation>
    </message>
    <message>
        <source>The container of the document is damaged or is not one of this program.</source>
        <translation>Контейнер документа повреждён или создан не этой программой.</translation>
    </message>
    <message>
        <source>Obtain the file again from the archive.</source>
        <translation>Получите файл из архива заново.</translation>
    </message>
    <message>
        <source>The document does not have the content that the rules ask for.</source>
        <translation>Содержание документа не соответствует требованиям правил.</translation>
    </message>
    <message>
        <source>Do not rely on it and tell the compliance officer.</source>
        <translation>Не полагайтесь на него и сообщите комплаенс-офицеру.</translation>
    </message>
    <message>
        <source>The password of the key is wrong.</source>
        <translation>Неверный пароль ключа.</translation>
    </message>
    <message>
        <source>Enter the password again.</source>
        <translation>Введите пароль ещё раз.</translation>
    </message>
    <message>
        <source>The signing key could not be read.</source>
        <translation>Не удалось прочитать ключ подписи.</translation>
    </message>
    <message>
        <source>Check that the key file or token is connected and complete.</source>
        <translation>Проверьте, что файл ключа или токен подключён и не повреждён.</translation>
    </message>
    <message>
        <source>The certificate cannot be used.</source>
        <translation>Сертификат нельзя использовать.</translation>
    </message>
    <message>
        <source>Install a valid certificate for this key.</source>
        <translation>Установите действительный сертификат для этого ключа.</translation>
    </message>
    <message>
        <source>The document could not be signed.</source>
        <translation>Не удалось подписать документ.</translation>
    </message>
    <message>
        <source>Check the signing key and its certificate, then try again.</source>
        <translation>Проверьте ключ подписи и его сертификат, затем повторите попытку.</translation>
    </message>
    <message>
        <source>The trust anchors could not be loaded.</source>
        <translation>Не удалось загрузить доверенные корневые сертификаты.</translation>
    </message>
    <message>
        <source>Install the trust anchors again or choose another folder.</source>
        <translation>Установите доверенные корневые сертификаты заново или выберите другую папку.</translation>
    </message>
    <message>
        <source>The IIN is not valid.</source>
        <translation>Недействительный ИИН.</translation>
    </message>
    <message>
        <source>Check each digit of the IIN.</source>
        <translation>Проверьте каждую цифру ИИН.</translation>
    </message>
    <message>
        <source>The BIN is not valid.</source>
        <translation>Недействительный БИН.</translation>
    </message>
    <message>
        <source>Check each digit of the BIN.</source>
        <translation>Проверьте каждую цифру БИН.</translation>
    </message>
    <message>
        <source>The basic model pack is for training and try-out only; the policy does not admit it.</source>
        <translation>Базовый пакет моделей предназначен только для обучения и пробы; политика его не допускает.</translation>
    </message>
    <message>
        <source>Install the standard model pack in the folder share/aiqyn/models of the program. The README says which files belong to it.</source>
        <translation>Установите стандартный пакет моделей в папку share/aiqyn/models программы. Какие файлы в него входят, сказано в README.</translation>
    </message>
    <message>
        <source>The driver of the token does not work.</source>
        <translation>Драйвер токена не работает.</translation>
    </message>
    <message>
        <source>Install the driver again or name its library in the settings, then restart the program.</source>
        <translation>Установите драйвер заново или укажите его библиотеку в настройках, затем перезапустите программу.</translation>
    </message>
    <message>
        <source>The token with the signing key is not connected.</source>
        <translation>Токен с ключом подписи не подключён.</translation>
    </message>
    <message>
        <source>Connect the token that is named in the settings and try again.</source>
        <translation>Подключите токен, указанный в настройках, и повторите попытку.</translation>
    </message>
    <message>
        <source>The PIN of the token is wrong.</source>
        <translation>Неверный PIN-код токена.</translation>
    </message>
    <message>
        <source>Enter the PIN again.</source>
        <translation>Введите PIN-код ещё раз.</translation>
    </message>
    <message>
        <source>Only one try is left: one more wrong PIN locks the token.</source>
        <translation>Осталась одна попытка: ещё один неверный PIN-код заблокирует токен.</translation>
    </message>
    <message>
        <source>Do not guess. Enter the PIN only if you are sure of it.</source>
        <translation>Не угадывайте. Вводите PIN-код, только если уверены в нём.</translation>
    </message>
    <message>
        <source>The PIN of the token is locked, has expired or was never set.</source>
        <translation>PIN-код токена заблокирован, истёк или не был установлен.</translation>
    </message>
    <message>
        <source>Ask the administrator to unlock the token with the tool of its vendor.</source>
        <translation>Попросите администратора разблокировать токен программой производителя.</translation>
    </message>
    <message>
        <source>The signing key is not on this token.</source>
        <translation>На этом токене нет ключа подписи.</translation>
    </message>
    <message>
        <source>Connect the right token or choose its new certificate in the settings.</source>
        <translation>Подключите нужный токен или выберите его новый сертификат в настройках.</translation>
    </message>
    <message>
        <source>The timestamp or certificate status service cannot be reached.</source>
        <translation>Служба меток времени или статусов сертификатов недоступна.</translation>
    </message>
    <message>
        <source>Check the network connection and the proxy settings, then try again.</source>
        <translation>Проверьте сетевое соединение и настройки прокси, затем повторите попытку.</translation>
    </message>
    <message>
        <source>The timestamp or certificate status service refused the request.</source>
        <translation>Служба меток времени или статусов сертификатов отклонила запрос.</translation>
    </message>
    <message>
        <source>Try again later. If it happens again, tell the administrator to check the address of the service.</source>
        <translation>Повторите попытку позже. Если это повторится, попросите администратора проверить адрес службы.</translation>
    </message>
    <message>
        <source>The timestamp or certificate status service gave an answer that cannot be used.</source>
        <translation>Ответ службы меток времени или статусов сертификатов непригоден.</translation>
    </message>
    <message>
        <source>Tell the administrator to check the address of the service and its trust anchors.</source>
        <translation>Попросите администратора проверить адрес службы и её якоря доверия.</translation>
    </message>
    <message>
        <source>The timestamp is damaged or belongs to another signature.</source>
        <translation>Метка времени повреждена или относится к другой подписи.</translation>
    </message>
    <message>
        <source>Obtain the timestamp again.</source>
        <translation>Получите метку времени заново.</translation>
    </message>
    <message>
        <source>The revocation status of a certificate could not be obtained.</source>
        <translation>Не удалось получить сведения об отзыве сертификата.</translation>
    </message>
    <message>
        <source>Check the network and the addresses of the OCSP and CRL services, then try again.</source>
        <translation>Проверьте сеть и адреса служб OCSP и CRL, затем повторите попытку.</translation>
    </message>
    <message>
        <source>The document of this step is sealed, but it has no timestamp yet, and the policy asks for one before the session goes on.</source>
        <translation>Документ этого шага запечатан, но метки времени в нём ещё нет, а политика требует её до продолжения сеанса.</translation>
    </message>
    <message>
        <source>Check the connection to the timestamp service, then take the same step again. What was entered is sealed and stays as it is; the document is not sealed twice.</source>
        <translation>Проверьте связь со службой меток времени и повторите тот же шаг. Введённое запечатано и не изменится; второй раз документ не запечатывается.</translation>
    </message>
    <message>
        <source>The settings of the signing keys cannot be used.</source>
        <translation>Настройки ключей подписи использовать нельзя.</translation>
    </message>
    <message>
        <source>Choose both signing keys again under Administration.</source>
        <translation>Заново выберите оба ключа подписи в разделе «Администрирование».</translation>
    </message>
    <message>
        <source>The provider and the customer have the same certificate.</source>
        <translation>У провайдера и заказчика один и тот же сертификат.</translation>
    </message>
    <message>
        <source>Choose another key for one of them: each signs with a certificate of its own.</source>
        <translation>Выберите для одного из них другой ключ: каждый подписывает своим сертификатом.</translation>
    </message>
    <message>
        <source>No policy has been approved, so no session can begin.</source>
        <translation>Утверждённой политики нет, поэтому сеанс начать нельзя.</translation>
    </message>
    <message>
        <source>Have the customer&apos;s policy approved, or import the approved policy.</source>
        <translation>Утвердите политику заказчика или импортируйте утверждённую политику.</translation>
    </message>
    <message>
        <source>The policy cannot be believed: its signature does not hold, or it is no approved policy.</source>
        <translation>Политике нельзя верить: её подпись недействительна или это не утверждённая политика.</translation>
    </message>
    <message>
        <source>Ask the customer for the policy as it was signed. The policy in force stays.</source>
        <translation>Попросите у заказчика политику в том виде, в каком она подписана. Действующая политика сохраняется.</translation>
    </message>
    <message>
        <source>The policy is that of another customer, of another provider or for another mode.</source>
        <translation>Это политика другого заказчика, другого провайдера или для другого режима.</translation>
    </message>
    <message>
        <source>Import the policy of this customer. The policy in force stays.</source>
        <translation>Импортируйте политику этого заказчика. Действующая политика сохраняется.</translation>
    </message>
    <message>
        <source>The policy was approved no later than the newest one here.</source>
        <translation>Политика утверждена не позже самой новой из имеющихся.</translation>
    </message>
    <message>
        <source>A policy is never taken back: have a new version approved. The policy in force stays.</source>
        <translation>Политика никогда не возвращается назад: утвердите новую версию. Действующая политика сохраняется.</translation>
    </message>
    <message>
        <source>The policy does not fit what is installed here.</source>
        <translation>Политика не подходит к тому, что здесь установлено.</translation>
    </message>
    <message>
        <source>Install the models and the calibration that the policy names, or have a policy approved for those installed.</source>
        <translation>Установите модели и калибровку, названные в политике, или утвердите политику для установленных.</translation>
    </message>
    <message>
        <source>With these needs of the person the policy leaves fewer than three commands and signals.</source>
        <translation>При таких потребностях человека политика оставляет меньше трёх команд и сигналов.</translation>
    </message>
    <message>
        <source>The rules ask for three. Choose fewer exceptions, or have a policy with more commands approved.</source>
        <translation>Правила требуют трёх. Выберите меньше исключений или утвердите политику с большим числом команд.</translation>
    </message>
    <message>
        <source>Nobody is logged in, or the workplace is locked.</source>
        <translation>Никто не вошёл, или рабочее место заблокировано.</translation>
    </message>
    <message>
        <source>Log in and do the step again.</source>
        <translation>Войдите и повторите шаг.</translation>
    </message>
    <message>
        <source>Login and password, or the certificate, do not open an account here.</source>
        <translation>Логин и пароль или сертификат не открывают здесь учётную запись.</translation>
    </message>
    <message>
        <source>Check what was entered. An administrator can give a new password.</source>
        <translation>Проверьте введённое. Администратор может выдать новый пароль.</translation>
    </message>
    <message>
        <source>There were too many wrong passwords for this account.</source>
        <translation>Для этой учётной записи слишком много раз введён неверный пароль.</translation>
    </message>
    <message>
        <source>Wait until the time shown has passed, then try again.</source>
        <translation>Подождите указанное время и попробуйте снова.</translation>
    </message>
    <message>
        <source>Your role does not include this step.</source>
        <translation>Ваша роль не включает этот шаг.</translation>
    </message>
    <message>
        <source>Ask a colleague whose role includes it, or the administrator.</source>
        <translation>Обратитесь к коллеге с подходящей ролью или к администратору.</translation>
    </message>
    <message>
        <source>The password was given by somebody else and has to be changed first.</source>
        <translation>Пароль выдан другим лицом, сначала его нужно сменить.</translation>
    </message>
    <message>
        <source>Choose a password of your own.</source>
        <translation>Выберите собственный пароль.</translation>
    </message>
    <message>
        <source>The password is too easy to guess.</source>
        <translation>Пароль слишком легко угадать.</translation>
    </message>
    <message>
        <source>Use at least 12 characters, no name, no row of keys and no common word alone. Several words that do not belong together are good.</source>
        <translation>Не менее 12 знаков, без имени, без ряда клавиш и не одно распространённое слово. Хорошо подходят несколько не связанных между собой слов.</translation>
    </message>
    <message>
        <source>There is no such account.</source>
        <translation>Такой учётной записи нет.</translation>
    </message>
    <message>
        <source>Check the login.</source>
        <translation>Проверьте логин.</translation>
    </message>
    <message>
        <source>Another account has this login or this certificate.</source>
        <translation>Этот логин или этот сертификат уже у другой учётной записи.</translation>
    </message>
    <message>
        <source>Choose another login, or take the certificate from the other account first.</source>
        <translation>Выберите другой логин или сначала отвяжите сертификат от другой учётной записи.</translation>
    </message>
    <message>
        <source>No administrator would be left.</source>
        <translation>Не осталось бы ни одного администратора.</translation>
    </message>
    <message>
        <source>Make somebody else an administrator first.</source>
        <translation>Сначала назначьте администратором кого-то другого.</translation>
    </message>
    <message>
        <source>The recovery code is wrong or was used already.</source>
        <translation>Код восстановления неверен или уже использован.</translation>
    </message>
    <message>
        <source>Use the code from the newest envelope.</source>
        <translation>Используйте код из самого нового конверта.</translation>
    </message>
    <message>
        <source>The audit log is not as it was written.</source>
        <translation>Журнал аудита не в том виде, в каком он был записан.</translation>
    </message>
    <message>
        <source>Keep the profile as it is and inform the compliance officer.</source>
        <translation>Оставьте профиль как есть и сообщите комплаенс-офицеру.</translation>
    </message>
    <message>
        <source>Who wrote a policy cannot approve it.</source>
        <translation>Тот, кто составил политику, не может её утвердить.</translation>
    </message>
    <message>
        <source>Have another person approve it, with an account of their own.</source>
        <translation>Пусть её утвердит другой человек под своей учётной записью.</translation>
    </message>
    <message>
        <source>There is no draft of a policy, or it was changed meanwhile.</source>
        <translation>Проекта политики нет или он тем временем изменён.</translation>
    </message>
    <message>
        <source>Read the draft as it is now; without one, have an administrator write it first.</source>
        <translation>Прочитайте проект в его нынешнем виде; если его нет, пусть сначала его составит администратор.</translation>
    </message>
    <message>
        <source>The source refused to give the reference image.</source>
        <translation>Источник отказался выдать эталонное изображение.</translation>
    </message>
    <message>
        <source>The source gave an answer that cannot be used as a reference image.</source>
        <translation>Ответ источника нельзя использовать как эталонное изображение.</translation>
    </message>
    <message>
        <source>Try again once. If it happens again, tell the administrator and choose the other source.</source>
        <translation>Попробуйте ещё раз. Если повторится, сообщите администратору и выберите другой источник.</translation>
    </message>
    <message>
        <source>The state image database is busy.</source>
        <translation>Государственная база данных изображений занята.</translation>
    </message>
    <message>
        <source>Wait a minute and fetch again.</source>
        <translation>Подождите минуту и запросите снова.</translation>
    </message>
    <message>
        <source>The state image database cannot be reached.</source>
        <translation>Государственная база данных изображений недоступна.</translation>
    </message>
    <message>
        <source>Check the network connection and fetch again. If it lasts, continue without a reference image: the session then ends with a document that says why.</source>
        <translation>Проверьте сеть и запросите снова. Если это надолго, продолжите без эталонного изображения: сеанс закончится документом, где указана причина.</translation>
    </message>
    <message>
        <source>No trusted connection to the state image database came about, so nothing was sent.</source>
        <translation>Доверенное соединение с государственной базой данных изображений не установлено, поэтому ничего не отправлено.</translation>
    </message>
    <message>
        <source>Do not go around it. Tell the administrator: a certificate has expired, or somebody stands in between.</source>
        <translation>Не обходите это. Сообщите администратору: истёк сертификат, или кто-то стоит посередине.</translation>
    </message>
    <message>
        <source>The connection to the state image database has not been set up or not been opened.</source>
        <translation>Соединение с государственной базой данных изображений не настроено или не открыто.</translation>
    </message>
    <message>
        <source>Have the administrator set its address and certificates, and enter the password of the connection&apos;s key.</source>
        <translation>Пусть администратор задаст адрес и сертификаты и введёт пароль ключа соединения.</translation>
    </message>
    <message>
        <source>Without the person&apos;s consent no session begins.</source>
        <translation>Без согласия лица сеанс не начинается.</translation>
    </message>
    <message>
        <source>Read the text to the person and record the answer. Who refuses is served in the office.</source>
        <translation>Прочтите текст лицу и отметьте ответ. Отказавшегося обслуживают в отделении.</translation>
    </message>
    <message>
        <source>The session took longer than the policy allows and was closed.</source>
        <translation>Сеанс длился дольше, чем допускает политика, и закрыт.</translation>
    </message>
    <message>
        <source>Its documents are sealed. Begin a new session when the person is ready.</source>
        <translation>Его документы запечатаны. Начните новый сеанс, когда лицо будет готово.</translation>
    </message>
    <message>
        <source>This decision needs a second person.</source>
        <translation>Для этого решения нужен второй человек.</translation>
    </message>
    <message>
        <source>Ask a colleague to log in beside you and to confirm or refuse the decision.</source>
        <translation>Попросите коллегу войти рядом с вами и подтвердить решение или отказаться.</translation>
    </message>
    <message>
        <source>The second person cannot be the one who decides, and needs the right to review.</source>
        <translation>Вторым не может быть тот, кто решает, и ему нужно право подтверждать решения.</translation>
    </message>
    <message>
        <source>Ask another colleague, whose role includes the review.</source>
        <translation>Попросите другого коллегу, чья роль включает подтверждение.</translation>
    </message>
    <message>
        <source>The other side of the connection could not prove who it is.</source>
        <translation>Другая сторона соединения не смогла подтвердить, кто она.</translation>
    </message>
    <message>
        <source>Nothing was sent. Tell the administrator to check the certificates on both sides.</source>
        <translation>Ничего не отправлено. Пусть администратор проверит сертификаты с обеих сторон.</translation>
    </message>
    <message>
        <source>Do not ask again for this person. Continue without a reference image, or choose the other source, and tell the administrator.</source>
        <translation>Не запрашивайте по этому лицу ещё раз. Продолжите без эталонного изображения или выберите другой источник и сообщите администратору.</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::ErrorPanel</name>
    <message>
        <source>Technical detail: %1</source>
        <translation>Технические сведения: %1</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::EvidenceNames</name>
    <message>
        <source>The container does not have the required form.</source>
        <translation>Контейнер не соответствует требуемой форме.</translation>
    </message>
    <message>
        <source>A file was changed after it was signed.</source>
        <translation>Файл был изменён после подписания.</translation>
    </message>
    <message>
        <source>The signature does not belong to this content.</source>
        <translation>Подпись не соответствует этому содержимому.</translation>
    </message>
    <message>
        <source>The certificate was not valid yet at signing.</source>
        <translation>На момент подписания сертификат ещё не действовал.</translation>
    </message>
    <message>
        <source>The certificate was revoked before signing.</source>
        <translation>Сертификат был отозван до подписания.</translation>
    </message>
    <message>
        <source>The certificate had expired before signing.</source>
        <translation>Срок действия сертификата истёк до подписания.</translation>
    </message>
    <message>
        <source>A signed file is no longer there.</source>
        <translation>Подписанный файл отсутствует.</translation>
    </message>
    <message>
        <source>The certificate of the signer is missing.</source>
        <translation>Отсутствует сертификат подписавшего.</translation>
    </message>
    <message>
        <source>The certificate does not lead to a trust anchor.</source>
        <translation>Сертификат не ведёт к доверенному корню.</translation>
    </message>
    <message>
        <source>The certificate may not be used for this purpose.</source>
        <translation>Сертификат нельзя использовать для этой цели.</translation>
    </message>
    <message>
        <source>The signer is not the one expected for this document.</source>
        <translation>Подписавший не тот, который ожидается для этого документа.</translation>
    </message>
    <message>
        <source>The cryptography of the signature is too weak.</source>
        <translation>Криптография подписи недостаточно стойкая.</translation>
    </message>
    <message>
        <source>The certificate has expired and no timestamp proves the time of signing.</source>
        <translation>Срок действия сертификата истёк, и нет метки времени, подтверждающей время подписания.</translation>
    </message>
    <message>
        <source>The certificate is revoked and no timestamp proves an earlier signature.</source>
        <translation>Сертификат отозван, и нет метки времени, подтверждающей более раннее подписание.</translation>
    </message>
    <message>
        <source>The revocation status of the certificate is not known yet. Verify again later.</source>
        <translation>Статус отзыва сертификата пока неизвестен. Повторите проверку позже.</translation>
    </message>
    <message>
        <source>The times in the document contradict each other.</source>
        <translation>Значения времени в документе противоречат друг другу.</translation>
    </message>
    <message>
        <source>The certificate chain could not be judged.</source>
        <translation>Не удалось оценить цепочку сертификатов.</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>Целостность</translation>
    </message>
    <message>
        <source>Signer and certificate chain</source>
        <translation>Подписавший и цепочка сертификатов</translation>
    </message>
    <message>
        <source>Certificate chain</source>
        <translation>Цепочка сертификатов</translation>
    </message>
    <message>
        <source>Revocation</source>
        <translation>Отзыв сертификата</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation>Полнота</translation>
    </message>
    <message>
        <source>Conformance to the rules</source>
        <translation>Соответствие правилам</translation>
    </message>
    <message>
        <source>Recomputation of the result</source>
        <translation>Пересчёт результата</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>пройдено</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>не пройдено</translation>
    </message>
    <message>
        <source>not certain</source>
        <translation>не определено</translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation>не оценивалось</translation>
    </message>
    <message>
        <source>At the command</source>
        <translation>В момент команды</translation>
    </message>
    <message>
        <source>Movement begins</source>
        <translation>Начало действия</translation>
    </message>
    <message>
        <source>Movement at its peak</source>
        <translation>Пик действия</translation>
    </message>
    <message>
        <source>Looking straight again</source>
        <translation>Снова взгляд прямо</translation>
    </message>
    <message>
        <source>Current image</source>
        <translation>Текущее изображение</translation>
    </message>
    <message>
        <source>Reference image</source>
        <translation>Эталонное изображение</translation>
    </message>
    <message>
        <source>Liveness check</source>
        <translation>Проверка достоверности изображения</translation>
    </message>
    <message>
        <source>Comparison of images</source>
        <translation>Сличение изображений</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Действителен</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>Недействителен</translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation>Не определено</translation>
    </message>
    <message>
        <source>The document is unchanged and its signature is trusted.</source>
        <translation>Документ не изменён, его подпись доверенная.</translation>
    </message>
    <message>
        <source>The document is not what was signed. Do not rely on it.</source>
        <translation>Документ отличается от подписанного. Не полагайтесь на него.</translation>
    </message>
    <message>
        <source>The document has not been verified.</source>
        <translation>Документ не проверен.</translation>
    </message>
    <message>
        <source>Light of the screen on the face</source>
        <translation>Свет экрана на лице</translation>
    </message>
    <message>
        <source>Measuring the light of the room</source>
        <translation>Измерение освещения в помещении</translation>
    </message>
    <message>
        <source>Looking straight before the first command</source>
        <translation>Взгляд прямо перед первой командой</translation>
    </message>
    <message>
        <source>Compared with all later pictures</source>
        <translation>С ним сравнивались все последующие изображения</translation>
    </message>
    <message>
        <source>The picture that ended the attempt</source>
        <translation>Изображение, на котором попытка прервана</translation>
    </message>
    <message>
        <source>Act of destruction</source>
        <translation>Акт об уничтожении</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Политика</translation>
    </message>
    <message>
        <source>list of signed files</source>
        <translation>перечень подписанных файлов</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>подпись</translation>
    </message>
    <message>
        <source>this is the signature</source>
        <translation>это сама подпись</translation>
    </message>
    <message>
        <source>the same in every document</source>
        <translation>одинаков во всех документах</translation>
    </message>
    <message>
        <source>changed after signing</source>
        <translation>изменён после подписания</translation>
    </message>
    <message>
        <source>signed, but missing</source>
        <translation>подписан, но отсутствует</translation>
    </message>
    <message>
        <source>nothing: not signed</source>
        <translation>ничем: не подписан</translation>
    </message>
    <message>
        <source>The document could not be fully verified. The causes say why.</source>
        <translation>Документ не удалось проверить полностью. Почему — сказано в причинах.</translation>
    </message>
    <message>
        <source>Level B: signed, without a timestamp.</source>
        <translation>Уровень B: подписан, без метки времени.</translation>
    </message>
    <message>
        <source>Level T: signed, with a timestamp.</source>
        <translation>Уровень T: подписан, с меткой времени.</translation>
    </message>
    <message>
        <source>Level T with validation data: signed, with a timestamp and the status of the certificates.</source>
        <translation>Уровень T с данными для проверки: подписан, с меткой времени и статусом сертификатов.</translation>
    </message>
    <message>
        <source>The timestamp is still to come; the program asks for it by itself.</source>
        <translation>Метка времени ещё не получена; программа запрашивает её сама.</translation>
    </message>
    <message>
        <source>The status of the certificates is still to come; the program asks for it by itself.</source>
        <translation>Статус сертификатов ещё не получен; программа запрашивает его сама.</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::EvidencePage</name>
    <message>
        <source>Export the document to a folder</source>
        <translation>Экспорт документа в папку</translation>
    </message>
    <message>
        <source>Evidence archive</source>
        <translation>Архив доказательств</translation>
    </message>
    <message>
        <source>Filter by document, result, service, contract or time</source>
        <translation>Фильтр по документу, результату, услуге, договору или времени</translation>
    </message>
    <message>
        <source>Filter the documents</source>
        <translation>Фильтровать документы</translation>
    </message>
    <message>
        <source>Sealed documents</source>
        <translation>Запечатанные документы</translation>
    </message>
    <message>
        <source>There are no documents yet. Every identification seals its own.</source>
        <translation>Документов пока нет. При каждой идентификации запечатываются её документы.</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::FileCoverageTable</name>
    <message>
        <source>Files of the document and what vouches for them</source>
        <translation>Файлы документа и чем подтверждается их подлинность</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Vouched for by</source>
        <translation>Чем подтверждён</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::FindingsPanel</name>
    <message>
        <source>Provider and customer</source>
        <translation>Провайдер и заказчик</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::IdentificationWizard</name>
    <message>
        <source>The person &amp;withdraws the consent</source>
        <translation>Лицо &amp;отзывает согласие</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Согласие отозвано</translation>
    </message>
    <message>
        <source>Does the person take the consent back? Nothing more is recorded or compared; the session ends with documents that say so.</source>
        <translation>Лицо отзывает согласие? Больше ничего не записывается и не сличается; сеанс закончится документами, где это указано.</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::IinPage</name>
    <message>
        <source>The number is complete and its check digit is right.</source>
        <translation>Номер введён полностью, контрольная цифра верна.</translation>
    </message>
    <message>
        <source>Born: %1</source>
        <translation>Дата рождения: %1</translation>
    </message>
    <message>
        <source>Sex: male</source>
        <translation>Пол: мужской</translation>
    </message>
    <message>
        <source>Sex: female</source>
        <translation>Пол: женский</translation>
    </message>
    <message>
        <source>Digits entered: %1 of %2</source>
        <translation>Введено цифр: %1 из %2</translation>
    </message>
    <message>
        <source>The IIN is missing.</source>
        <translation>ИИН не указан.</translation>
    </message>
    <message>
        <source>An IIN has digits only.</source>
        <translation>ИИН состоит только из цифр.</translation>
    </message>
    <message>
        <source>An IIN has twelve digits; some are missing.</source>
        <translation>ИИН состоит из двенадцати цифр; введены не все.</translation>
    </message>
    <message>
        <source>An IIN has twelve digits; there are too many.</source>
        <translation>ИИН состоит из двенадцати цифр; введены лишние.</translation>
    </message>
    <message>
        <source>The first six digits are not a date of birth (year, month, day).</source>
        <translation>Первые шесть цифр не являются датой рождения (год, месяц, день).</translation>
    </message>
    <message>
        <source>The seventh digit must be from 0 to 6.</source>
        <translation>Седьмая цифра должна быть от 0 до 6.</translation>
    </message>
    <message>
        <source>The last digit does not fit the others. Check each digit.</source>
        <translation>Последняя цифра не соответствует остальным. Проверьте каждую цифру.</translation>
    </message>
    <message>
        <source>A number that begins like this is never issued. Check each digit.</source>
        <translation>Номера с таким началом не выдаются. Проверьте каждую цифру.</translation>
    </message>
    <message>
        <source>By this number the person was born before 1900. Check the seventh digit.</source>
        <translation>Судя по номеру, лицо родилось до 1900 года. Проверьте седьмую цифру.</translation>
    </message>
    <message>
        <source>Training takes only training numbers: the seventh digit is 1 or 2.</source>
        <translation>В учебном режиме принимаются только учебные номера: седьмая цифра — 1 или 2.</translation>
    </message>
    <message>
        <source>By this number the person is not born yet. Check the first seven digits.</source>
        <translation>Судя по номеру, лицо ещё не родилось. Проверьте первые семь цифр.</translation>
    </message>
    <message>
        <source>IIN</source>
        <translation>ИИН</translation>
    </message>
    <message>
        <source>Enter the individual identification number that the person gives.</source>
        <translation>Введите индивидуальный идентификационный номер, который называет идентифицируемое лицо.</translation>
    </message>
    <message>
        <source>The liveness check had a negative result. The IIN still belongs into its document; no comparison follows.</source>
        <translation>Проверка достоверности изображения дала отрицательный результат. ИИН всё равно вносится в её документ; сличение не проводится.</translation>
    </message>
    <message>
        <source>&amp;Individual identification number</source>
        <translation>Индивидуальный идентификационный &amp;номер</translation>
    </message>
    <message>
        <source>Individual identification number</source>
        <translation>Индивидуальный идентификационный номер</translation>
    </message>
    <message>
        <source>If the person gives no IIN, say &amp;why:</source>
        <translation>Если лицо не сообщает ИИН, &amp;укажите причину:</translation>
    </message>
    <message>
        <source>Reason why the IIN was not obtained</source>
        <translation>Причина, по которой ИИН не получен</translation>
    </message>
    <message>
        <source>IIN n&amp;ot obtained</source>
        <translation>ИИН не п&amp;олучен</translation>
    </message>
    <message>
        <source>Continue without an IIN</source>
        <translation>Продолжить без ИИН</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Продолжить</translation>
    </message>
    <message>
        <source>Continue with this IIN</source>
        <translation>Продолжить с этим ИИН</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::ImageFilmstrip</name>
    <message>
        <source>No image</source>
        <translation>Нет изображения</translation>
    </message>
    <message>
        <source>Images of the document</source>
        <translation>Изображения документа</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>Попытка %1</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::KeyCard</name>
    <message>
        <source>The settings of the signing keys cannot be read.</source>
        <translation>Настройки ключей подписи прочитать нельзя.</translation>
    </message>
    <message>
        <source>Key file: %1</source>
        <translation>Файл ключа: %1</translation>
    </message>
    <message>
        <source>Token: %1, serial number %2</source>
        <translation>Токен: %1, серийный номер %2</translation>
    </message>
    <message>
        <source>Training key, made by this program</source>
        <translation>Учебный ключ, созданный этой программой</translation>
    </message>
    <message>
        <source>No key is chosen yet.</source>
        <translation>Ключ ещё не выбран.</translation>
    </message>
    <message>
        <source>Signs the documents of the liveness check and of the comparison.</source>
        <translation>Подписывает документы о проверке достоверности изображения и о сличении изображений.</translation>
    </message>
    <message>
        <source>Signs the decision and the policy.</source>
        <translation>Подписывает решение и политику.</translation>
    </message>
    <message>
        <source>The key is closed. The check opens it and asks for its password or PIN.</source>
        <translation>Ключ закрыт. Проверка открывает его и запрашивает пароль или PIN-код.</translation>
    </message>
    <message>
        <source>Try a key...</source>
        <translation>Опробовать ключ...</translation>
    </message>
    <message>
        <source>Choose a key...</source>
        <translation>Выбрать ключ...</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::KeySourceForm</name>
    <message>
        <source>Key file</source>
        <translation>Файл ключа</translation>
    </message>
    <message>
        <source>Key files (*.p12 *.pfx);;All files (*)</source>
        <translation>Файлы ключей (*.p12 *.pfx);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Library of the token&apos;s driver</source>
        <translation>Библиотека драйвера токена</translation>
    </message>
    <message>
        <source>Libraries (*.so *.so.*);;All files (*)</source>
        <translation>Библиотеки (*.so *.so.*);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Issuers&apos; certificates</source>
        <translation>Сертификаты удостоверяющих центров</translation>
    </message>
    <message>
        <source>Certificates (*.cer *.crt *.pem *.der);;All files (*)</source>
        <translation>Сертификаты (*.cer *.crt *.pem *.der);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Key &amp;file (PKCS#12)</source>
        <translation>&amp;Файл ключа (PKCS#12)</translation>
    </message>
    <message>
        <source>&amp;Token (PKCS#11)</source>
        <translation>&amp;Токен (PKCS#11)</translation>
    </message>
    <message>
        <source>F&amp;ile with the key and its certificate</source>
        <translation>Файл с &amp;ключом и его сертификатом</translation>
    </message>
    <message>
        <source>File with the key and its certificate</source>
        <translation>Файл с ключом и его сертификатом</translation>
    </message>
    <message>
        <source>Whole path, for example /home/name/key.p12</source>
        <translation>Полный путь, например /home/name/key.p12</translation>
    </message>
    <message>
        <source>&amp;Browse...</source>
        <translation>О&amp;бзор...</translation>
    </message>
    <message>
        <source>Library of the token&apos;s d&amp;river</source>
        <translation>Библиотека &amp;драйвера токена</translation>
    </message>
    <message>
        <source>Whole path of the .so file; the vendor&apos;s manual names it</source>
        <translation>Полный путь к файлу .so; указан в руководстве производителя</translation>
    </message>
    <message>
        <source>T&amp;oken</source>
        <translation>То&amp;кен</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Токен</translation>
    </message>
    <message>
        <source>&amp;Show tokens</source>
        <translation>&amp;Показать токены</translation>
    </message>
    <message>
        <source>C&amp;ertificate on the token</source>
        <translation>С&amp;ертификат на токене</translation>
    </message>
    <message>
        <source>Certificate on the token</source>
        <translation>Сертификат на токене</translation>
    </message>
    <message>
        <source>Show certi&amp;ficates...</source>
        <translation>Показать сер&amp;тификаты...</translation>
    </message>
    <message>
        <source>Issuers&apos; certificates, where the file or token has none (&amp;optional)</source>
        <translation>Сертификаты удостоверяющих центров, если их нет в файле или на токене (&amp;необязательно)</translation>
    </message>
    <message>
        <source>&amp;Add...</source>
        <translation>&amp;Добавить...</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Убрать</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::LightScreen</name>
    <message>
        <source>Look at the screen</source>
        <translation>Смотрите на экран</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::LivePage</name>
    <message>
        <source>Attempt %1 of %2</source>
        <translation>Попытка %1 из %2</translation>
    </message>
    <message>
        <source>Attempt %1 did not succeed: %2</source>
        <translation>Попытка %1 не удалась: %2</translation>
    </message>
    <message>
        <source>Live image</source>
        <translation>Текущее изображение</translation>
    </message>
    <message>
        <source>The person looks at the camera and makes each movement when it is asked for.</source>
        <translation>Идентифицируемое лицо смотрит в камеру и выполняет каждое действие по команде.</translation>
    </message>
    <message>
        <source>Time left for the movement</source>
        <translation>Оставшееся время на действие</translation>
    </message>
    <message>
        <source>&amp;Break off</source>
        <translation>&amp;Прервать</translation>
    </message>
    <message>
        <source>Break off the session</source>
        <translation>Прервать сеанс</translation>
    </message>
    <message>
        <source>&amp;Repeat the attempt</source>
        <translation>&amp;Повторить попытку</translation>
    </message>
    <message>
        <source>Repeat the attempt</source>
        <translation>Повторить попытку</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::LivePreview</name>
    <message>
        <source>Waiting for the camera.</source>
        <translation>Ожидание камеры.</translation>
    </message>
    <message>
        <source>Live image</source>
        <translation>Текущее изображение</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::LivenessCriteriaForm</name>
    <message>
        <source>Choose at least as many commands and signals as an attempt asks for.</source>
        <translation>Выберите не меньше команд и сигналов, чем требует попытка.</translation>
    </message>
    <message>
        <source>The light signal is always asked for, so it has to be among those chosen.</source>
        <translation>Световой сигнал требуется всегда, поэтому он должен быть среди выбранных.</translation>
    </message>
    <message>
        <source>Commands and signals that may be drawn</source>
        <translation>Команды и сигналы, из которых делается выбор</translation>
    </message>
    <message>
        <source>Commands and signals in an attempt, three at least</source>
        <translation>Команд и сигналов в попытке, не меньше трёх</translation>
    </message>
    <message>
        <source>Failed attempts that make a negative result</source>
        <translation>Неудачных попыток до отрицательного результата</translation>
    </message>
    <message>
        <source>3 (the strict reading of the rules)</source>
        <translation>3 (строгое прочтение правил)</translation>
    </message>
    <message>
        <source>4 (the first attempt and three repetitions)</source>
        <translation>4 (первая попытка и три повтора)</translation>
    </message>
    <message>
        <source>Light signal</source>
        <translation>Световой сигнал</translation>
    </message>
    <message>
        <source>Signs in the video have to be reviewed before an approval</source>
        <translation>Признаки в видео нужно просмотреть до одобрения</translation>
    </message>
    <message>
        <source>Least quality of the current image, 0 to 100</source>
        <translation>Наименьшее качество текущего изображения, 0–100</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::LogInForm</name>
    <message>
        <source>Lo&amp;gin</source>
        <translation>Ло&amp;гин</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Пароль</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Log &amp;in</source>
        <translation>&amp;Войти</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::LogInPage</name>
    <message>
        <source>Workplace locked</source>
        <translation>Рабочее место заблокировано</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Вход</translation>
    </message>
    <message>
        <source>%1, %2, goes on after logging in; somebody else may log in instead.</source>
        <translation>%1, %2, продолжит работу после входа; вместо этого может войти другой человек.</translation>
    </message>
    <message>
        <source>Choose a password</source>
        <translation>Выберите пароль</translation>
    </message>
    <message>
        <source>The password you have was given to you by somebody else. Choose one that nobody else knows.</source>
        <translation>Ваш пароль выдан другим лицом. Выберите такой, которого не знает больше никто.</translation>
    </message>
    <message>
        <source>Recover the access</source>
        <translation>Восстановление доступа</translation>
    </message>
    <message>
        <source>&amp;Use this password</source>
        <translation>&amp;Использовать этот пароль</translation>
    </message>
    <message>
        <source>No administrator can log in?</source>
        <translation>Ни один администратор не может войти?</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
    <message numerus="yes">
        <source>The next try is possible in %n second(s).</source>
        <translation>
            <numerusform>Следующая попытка возможна через %n секунду.</numerusform>
            <numerusform>Следующая попытка возможна через %n секунды.</numerusform>
            <numerusform>Следующая попытка возможна через %n секунд.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aiqyn::app::MainWindow</name>
    <message>
        <source>Aiqyn - biometric identification</source>
        <translation>Aiqyn — биометрическая идентификация</translation>
    </message>
    <message>
        <source>TRAINING MODE: synthetic persons and training keys. Nothing here is an identification of a person.</source>
        <translation>УЧЕБНЫЙ РЕЖИМ: синтетические лица и учебные ключи. Ничто здесь не является идентификацией лица.</translation>
    </message>
    <message>
        <source>&amp;Identification</source>
        <translation>&amp;Идентификация</translation>
    </message>
    <message>
        <source>E&amp;vidence</source>
        <translation>&amp;Доказательства</translation>
    </message>
    <message>
        <source>Show the identification</source>
        <translation>Показать идентификацию</translation>
    </message>
    <message>
        <source>Show the evidence archive</source>
        <translation>Показать архив доказательств</translation>
    </message>
    <message>
        <source>&amp;Language: %1</source>
        <translation>&amp;Язык: %1</translation>
    </message>
    <message>
        <source>Language of the windows</source>
        <translation>Язык окон</translation>
    </message>
    <message>
        <source>Close the program?</source>
        <translation>Закрыть программу?</translation>
    </message>
    <message>
        <source>An identification is running.</source>
        <translation>Выполняется идентификация.</translation>
    </message>
    <message>
        <source>If you close the program now, the session is broken off. The documents sealed so far stay in the archive.</source>
        <translation>Если закрыть программу сейчас, сеанс будет прерван. Уже удостоверенные документы останутся в архиве.</translation>
    </message>
    <message>
        <source>&amp;Break off and close</source>
        <translation>&amp;Прервать и закрыть</translation>
    </message>
    <message>
        <source>&amp;Keep working</source>
        <translation>П&amp;родолжить работу</translation>
    </message>
    <message>
        <source>Basic recognition models: for training and try-out.</source>
        <translation>Базовые модели распознавания: для обучения и пробы.</translation>
    </message>
    <message>
        <source>&amp;Administration</source>
        <translation>&amp;Администрирование</translation>
    </message>
    <message>
        <source>Show the administration</source>
        <translation>Показать администрирование</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::Names</name>
    <message>
        <source>Start</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>Live image</source>
        <translation>Текущее изображение</translation>
    </message>
    <message>
        <source>IIN</source>
        <translation>ИИН</translation>
    </message>
    <message>
        <source>Reference image</source>
        <translation>Эталонное изображение</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Сличение</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Удостоверено</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>Прервано</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>Поворот налево</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Поворот направо</translation>
    </message>
    <message>
        <source>Close eyes</source>
        <translation>Закрыть глаза</translation>
    </message>
    <message>
        <source>Open mouth</source>
        <translation>Открыть рот</translation>
    </message>
    <message>
        <source>Come closer</source>
        <translation>Сесть ближе</translation>
    </message>
    <message>
        <source>Turn your head to the left.</source>
        <translation>Поверните голову налево.</translation>
    </message>
    <message>
        <source>Turn your head to the right.</source>
        <translation>Поверните голову направо.</translation>
    </message>
    <message>
        <source>Close your eyes for a second and open them again.</source>
        <translation>Закройте глаза на секунду и снова откройте.</translation>
    </message>
    <message>
        <source>Open your mouth wide.</source>
        <translation>Широко откройте рот.</translation>
    </message>
    <message>
        <source>Come closer to the camera.</source>
        <translation>Приблизьтесь к камере.</translation>
    </message>
    <message>
        <source>Look straight at the camera.</source>
        <translation>Смотрите прямо в камеру.</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ожидание</translation>
    </message>
    <message>
        <source>running</source>
        <translation>выполняется</translation>
    </message>
    <message>
        <source>done</source>
        <translation>выполнено</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>не выполнено</translation>
    </message>
    <message>
        <source>Please come a little closer.</source>
        <translation>Пожалуйста, приблизьтесь немного.</translation>
    </message>
    <message>
        <source>Please move back a little.</source>
        <translation>Пожалуйста, отодвиньтесь немного.</translation>
    </message>
    <message>
        <source>Please turn your face to the light.</source>
        <translation>Пожалуйста, повернитесь лицом к свету.</translation>
    </message>
    <message>
        <source>Please hold still for a moment.</source>
        <translation>Пожалуйста, не двигайтесь некоторое время.</translation>
    </message>
    <message>
        <source>Only one person may be in the picture.</source>
        <translation>В кадре должен быть только один человек.</translation>
    </message>
    <message>
        <source>Please place your face in the oval.</source>
        <translation>Пожалуйста, расположите лицо в овале.</translation>
    </message>
    <message>
        <source>Another movement was made than the one asked for.</source>
        <translation>Выполнено не то действие, которое было указано.</translation>
    </message>
    <message>
        <source>The movement began before it was asked for.</source>
        <translation>Действие началось до команды.</translation>
    </message>
    <message>
        <source>The movement was not made in time.</source>
        <translation>Действие не выполнено вовремя.</translation>
    </message>
    <message>
        <source>The person did not look straight again in time.</source>
        <translation>Взгляд не был вовремя возвращён в камеру.</translation>
    </message>
    <message>
        <source>The face left the picture.</source>
        <translation>Лицо вышло из кадра.</translation>
    </message>
    <message>
        <source>More than one person was in the picture.</source>
        <translation>В кадре было больше одного человека.</translation>
    </message>
    <message>
        <source>The face changed during the attempt.</source>
        <translation>Во время попытки лицо сменилось.</translation>
    </message>
    <message>
        <source>The picture stood still.</source>
        <translation>Изображение было неподвижным.</translation>
    </message>
    <message>
        <source>The picture repeated itself.</source>
        <translation>Изображение повторялось.</translation>
    </message>
    <message>
        <source>The video was interrupted.</source>
        <translation>Видеопоток прерывался.</translation>
    </message>
    <message>
        <source>The video was too slow.</source>
        <translation>Видеопоток был слишком медленным.</translation>
    </message>
    <message>
        <source>The picture did not become good enough in time.</source>
        <translation>Изображение не достигло нужного качества вовремя.</translation>
    </message>
    <message>
        <source>The face moved like a flat picture.</source>
        <translation>Лицо двигалось как плоское изображение.</translation>
    </message>
    <message>
        <source>The face did not answer to the light signal.</source>
        <translation>Лицо не отреагировало на световой сигнал.</translation>
    </message>
    <message>
        <source>The camera changed during the attempt.</source>
        <translation>Во время попытки сменилась камера.</translation>
    </message>
    <message>
        <source>The attempt was broken off.</source>
        <translation>Попытка прервана.</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Пройдено</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Не пройдено</translation>
    </message>
    <message>
        <source>Negative result</source>
        <translation>Отрицательный результат</translation>
    </message>
    <message>
        <source>The same person</source>
        <translation>То же лицо</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>Другое лицо</translation>
    </message>
    <message>
        <source>Not performed</source>
        <translation>Не проводилось</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Одобрено</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Отказано</translation>
    </message>
    <message>
        <source>Obtained</source>
        <translation>Получен</translation>
    </message>
    <message>
        <source>Not obtained</source>
        <translation>Не получен</translation>
    </message>
    <message>
        <source>Consumer loan</source>
        <translation>Потребительский кредит</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>Банковский счёт</translation>
    </message>
    <message>
        <source>Payment card</source>
        <translation>Платёжная карточка</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>Вклад</translation>
    </message>
    <message>
        <source>State image database</source>
        <translation>Государственная база данных изображений</translation>
    </message>
    <message>
        <source>Provider&apos;s database of identified images</source>
        <translation>База данных идентифицированных изображений провайдера</translation>
    </message>
    <message>
        <source>Liveness check</source>
        <translation>Проверка достоверности изображения</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Сходство</translation>
    </message>
    <message>
        <source>The light of the screen could not be seen on the face.</source>
        <translation>Свет экрана не был виден на лице.</translation>
    </message>
    <message>
        <source>The environment of the program changed during the attempt.</source>
        <translation>Во время попытки изменилась среда работы программы.</translation>
    </message>
    <message>
        <source>Ask the person to wait for each prompt and to make only that movement.</source>
        <translation>Попросите лицо дожидаться каждой команды и выполнять только указанное действие.</translation>
    </message>
    <message>
        <source>The person should sit alone before the camera and stay there to the end.</source>
        <translation>Идентифицируемое лицо должно находиться перед камерой без посторонних до конца проверки.</translation>
    </message>
    <message>
        <source>Make sure that the person really sits before the camera, not a picture or a screen.</source>
        <translation>Убедитесь, что перед камерой находится сам человек, а не снимок или экран.</translation>
    </message>
    <message>
        <source>Close other programs, connect the camera directly and add light.</source>
        <translation>Закройте другие программы, подключите камеру напрямую и добавьте света.</translation>
    </message>
    <message>
        <source>Draw the curtains, switch off a lamp, come nearer or make the screen brighter.</source>
        <translation>Задёрните шторы, выключите лампу, сядьте ближе или увеличьте яркость экрана.</translation>
    </message>
    <message>
        <source>This session cannot go on. Find out what changed, then begin a new one.</source>
        <translation>Этот сеанс продолжить нельзя. Выясните, что изменилось, и начните новый.</translation>
    </message>
    <message>
        <source>Ask the person to look straight again after each movement.</source>
        <translation>Попросите лицо после каждого действия снова смотреть прямо.</translation>
    </message>
    <message>
        <source>Follow the hints in the picture: light, distance, looking straight.</source>
        <translation>Следуйте подсказкам в кадре: свет, расстояние, взгляд прямо.</translation>
    </message>
    <message>
        <source>The face looks like a print or a screen to the networks.</source>
        <translation>Нейросети принимают лицо за распечатку или экран.</translation>
    </message>
    <message>
        <source>A fine regular pattern lies over the face, as on a photographed screen.</source>
        <translation>На лице виден мелкий регулярный узор, как при съёмке экрана.</translation>
    </message>
    <message>
        <source>Straight edges surround the face, like those of a sheet or a screen.</source>
        <translation>Лицо окружено прямыми краями, как у листа или экрана.</translation>
    </message>
    <message>
        <source>The picture has less noise than a camera&apos;s picture has.</source>
        <translation>В изображении меньше шума, чем даёт камера.</translation>
    </message>
    <message>
        <source>The pictures came more regularly than a camera&apos;s do.</source>
        <translation>Кадры поступали равномернее, чем от камеры.</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Взгляд вверх</translation>
    </message>
    <message>
        <source>Look down</source>
        <translation>Взгляд вниз</translation>
    </message>
    <message>
        <source>Tilt left</source>
        <translation>Наклон влево</translation>
    </message>
    <message>
        <source>Tilt right</source>
        <translation>Наклон вправо</translation>
    </message>
    <message>
        <source>Smile</source>
        <translation>Улыбка</translation>
    </message>
    <message>
        <source>Move back</source>
        <translation>Сесть дальше</translation>
    </message>
    <message>
        <source>Light signal</source>
        <translation>Световой сигнал</translation>
    </message>
    <message>
        <source>Raise your head and look up.</source>
        <translation>Поднимите голову и посмотрите вверх.</translation>
    </message>
    <message>
        <source>Lower your head and look down.</source>
        <translation>Опустите голову и посмотрите вниз.</translation>
    </message>
    <message>
        <source>Tilt your head to your left shoulder.</source>
        <translation>Наклоните голову к левому плечу.</translation>
    </message>
    <message>
        <source>Tilt your head to your right shoulder.</source>
        <translation>Наклоните голову к правому плечу.</translation>
    </message>
    <message>
        <source>Smile broadly.</source>
        <translation>Широко улыбнитесь.</translation>
    </message>
    <message>
        <source>Move back a little.</source>
        <translation>Отодвиньтесь немного назад.</translation>
    </message>
    <message>
        <source>Look at the screen: it changes its colour.</source>
        <translation>Смотрите на экран: он меняет цвет.</translation>
    </message>
    <message>
        <source>Measuring the light of the room. Look at the screen.</source>
        <translation>Измеряется освещение. Смотрите на экран.</translation>
    </message>
    <message>
        <source>The room is too bright for the check by light: please draw the curtains, switch off a lamp, come nearer or make the screen brighter.</source>
        <translation>Для проверки светом в помещении слишком светло: пожалуйста, задёрните шторы, выключите лампу, приблизьтесь или увеличьте яркость экрана.</translation>
    </message>
    <message>
        <source>The camera gives too few pictures: please add light and close other programs.</source>
        <translation>Камера даёт слишком мало кадров: пожалуйста, добавьте света и закройте другие программы.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Посмотреть</translation>
    </message>
    <message>
        <source>Nothing noticed</source>
        <translation>Ничего не замечено</translation>
    </message>
    <message>
        <source>Signs in the video</source>
        <translation>Признаки в видео</translation>
    </message>
    <message>
        <source>The camera or the analysis gave out during the attempt.</source>
        <translation>Во время попытки отказала камера или анализ.</translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation>Утверждена</translation>
    </message>
    <message>
        <source>Similarity near the threshold</source>
        <translation>Сходство близко к порогу</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Дано</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Отозвано</translation>
    </message>
    <message>
        <source>Within the limit</source>
        <translation>В пределах</translation>
    </message>
    <message>
        <source>Over the limit</source>
        <translation>Сверх предела</translation>
    </message>
    <message>
        <source>Quality of the current image</source>
        <translation>Качество текущего изображения</translation>
    </message>
    <message>
        <source>The same face in all challenges</source>
        <translation>Одно лицо во всех командах</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Согласие</translation>
    </message>
    <message>
        <source>Sessions of this IIN today</source>
        <translation>Сеансы по этому ИИН сегодня</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::NewPasswordForm</name>
    <message numerus="yes">
        <source>Several words that do not belong together make a good password: at least %n characters.</source>
        <translation>
            <numerusform>Хороший пароль — несколько не связанных между собой слов: не менее %n знака.</numerusform>
            <numerusform>Хороший пароль — несколько не связанных между собой слов: не менее %n знаков.</numerusform>
            <numerusform>Хороший пароль — несколько не связанных между собой слов: не менее %n знаков.</numerusform>
        </translation>
    </message>
    <message>
        <source>This password will do.</source>
        <translation>Этот пароль подходит.</translation>
    </message>
    <message>
        <source>Type it once more.</source>
        <translation>Введите его ещё раз.</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>&amp;Новый пароль</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>The &amp;same again</source>
        <translation>Тот же пароль &amp;ещё раз</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Новый пароль ещё раз</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::PolicyEditor</name>
    <message>
        <source>The policy needs a version.</source>
        <translation>У политики должна быть версия.</translation>
    </message>
    <message>
        <source>The process needs a description: the rules ask for it.</source>
        <translation>Нужно описание процесса: его требуют правила.</translation>
    </message>
    <message>
        <source>It could not be approved like this: %1</source>
        <translation>В таком виде утвердить нельзя: %1</translation>
    </message>
    <message>
        <source>It does not fit what is installed here: %1</source>
        <translation>Не подходит к установленному здесь: %1</translation>
    </message>
    <message>
        <source>Write a policy</source>
        <translation>Составление политики</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Общее</translation>
    </message>
    <message>
        <source>Live image</source>
        <translation>Текущее изображение</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Сличение</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Рабочая станция</translation>
    </message>
    <message>
        <source>Keeping</source>
        <translation>Хранение</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Службы</translation>
    </message>
    <message>
        <source>&amp;Version</source>
        <translation>&amp;Версия</translation>
    </message>
    <message>
        <source>Valid &amp;from, at the earliest when it is approved</source>
        <translation>&amp;Действует с, самое раннее с момента утверждения</translation>
    </message>
    <message>
        <source>&amp;Description of the process</source>
        <translation>&amp;Описание процесса</translation>
    </message>
    <message>
        <source>Changed program files</source>
        <translation>Изменённые файлы программы</translation>
    </message>
    <message>
        <source>An emulated or remote environment</source>
        <translation>Эмулируемая или удалённая среда</translation>
    </message>
    <message>
        <source>A substituted camera</source>
        <translation>Подменённая камера</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>О&amp;тмена</translation>
    </message>
    <message>
        <source>&amp;Save the draft</source>
        <translation>&amp;Сохранить проект</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Сеанс</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::PolicyPage</name>
    <message>
        <source>%1
Draft</source>
        <translation>%1
Проект</translation>
    </message>
    <message>
        <source>%1
In force since %2</source>
        <translation>%1
Действует с %2</translation>
    </message>
    <message>
        <source>%1
Valid from %2</source>
        <translation>%1
Вступит в силу %2</translation>
    </message>
    <message>
        <source>%1
Former, approved %2</source>
        <translation>%1
Прежняя, утверждена %2</translation>
    </message>
    <message>
        <source>Policy %1 against %2</source>
        <translation>Политика %1 в сравнении с %2</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Было</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Стало</translation>
    </message>
    <message>
        <source>Approve the policy?</source>
        <translation>Утвердить политику?</translation>
    </message>
    <message>
        <source>The draft becomes the policy of the customer.</source>
        <translation>Проект станет политикой заказчика.</translation>
    </message>
    <message>
        <source>It is signed with the customer&apos;s key and names you as the one who approved it: %1. A policy is never taken back; only a newer one takes its place.</source>
        <translation>Она подписывается ключом заказчика, утвердившим указываетесь вы: %1. Политика никогда не возвращается назад; её сменяет только более новая.</translation>
    </message>
    <message>
        <source>&amp;Approve and sign</source>
        <translation>&amp;Утвердить и подписать</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Не сейчас</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранение</translation>
    </message>
    <message>
        <source>Import a signed policy</source>
        <translation>Импорт подписанной политики</translation>
    </message>
    <message>
        <source>Signed documents (*.asice)</source>
        <translation>Подписанные документы (*.asice)</translation>
    </message>
    <message>
        <source>&amp;Edit the draft...</source>
        <translation>&amp;Изменить проект...</translation>
    </message>
    <message>
        <source>&amp;Write a new one...</source>
        <translation>&amp;Составить новую...</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Политика</translation>
    </message>
    <message>
        <source>Administration: policy</source>
        <translation>Администрирование: политика</translation>
    </message>
    <message>
        <source>Sessions are held by what the customer approved. One person writes a policy, another approves it with the customer&apos;s key; it only ever goes forward.</source>
        <translation>Сеансы проводятся по тому, что утвердил заказчик. Один человек составляет политику, другой утверждает её ключом заказчика; назад она не возвращается.</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Политики</translation>
    </message>
    <message>
        <source>The policy in words</source>
        <translation>Политика словами</translation>
    </message>
    <message>
        <source>What &amp;changed</source>
        <translation>Что &amp;изменилось</translation>
    </message>
    <message>
        <source>Save as &amp;PDF...</source>
        <translation>Сохранить как &amp;PDF...</translation>
    </message>
    <message>
        <source>E&amp;xport...</source>
        <translation>&amp;Экспорт...</translation>
    </message>
    <message>
        <source>I&amp;mport...</source>
        <translation>&amp;Импорт...</translation>
    </message>
    <message>
        <source>&amp;Drop the draft</source>
        <translation>&amp;Удалить проект</translation>
    </message>
    <message>
        <source>&amp;Approve...</source>
        <translation>&amp;Утвердить...</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::PolicySummary</name>
    <message>
        <source>1 in %1</source>
        <translation>1 из %1</translation>
    </message>
    <message>
        <source>no session begins</source>
        <translation>сеанс не начинается</translation>
    </message>
    <message>
        <source>a supervisor decides</source>
        <translation>решает старший сотрудник</translation>
    </message>
    <message>
        <source>it is recorded</source>
        <translation>записывается</translation>
    </message>
    <message>
        <source>always</source>
        <translation>всегда</translation>
    </message>
    <message>
        <source>where the light of the room allows it</source>
        <translation>когда позволяет освещение помещения</translation>
    </message>
    <message>
        <source>never</source>
        <translation>никогда</translation>
    </message>
    <message>
        <source>The process</source>
        <translation>Процесс</translation>
    </message>
    <message>
        <source>Policy %1 of biometric identification</source>
        <translation>Политика биометрической идентификации %1</translation>
    </message>
    <message>
        <source>For training: under it no person is identified.</source>
        <translation>Для обучения: по ней никого не идентифицируют.</translation>
    </message>
    <message>
        <source>Draft: of no force until it is approved.</source>
        <translation>Проект: не имеет силы до утверждения.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Заказчик</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Провайдер</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Утверждена</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, утвердил(а): %2</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Действует с</translation>
    </message>
    <message>
        <source>Cited by</source>
        <translation>Хеш для ссылок</translation>
    </message>
    <message>
        <source>Live image</source>
        <translation>Текущее изображение</translation>
    </message>
    <message>
        <source>Each attempt asks for %1 commands and signals, drawn at random from: %2.</source>
        <translation>В каждой попытке требуется команд и сигналов: %1, они выбираются случайно из следующих: %2.</translation>
    </message>
    <message>
        <source>A light signal is among them: %1.</source>
        <translation>Среди них есть световой сигнал: %1.</translation>
    </message>
    <message>
        <source>A mismatch with any one of them ends the attempt; the next one draws anew. After %1 failed attempts the result is negative.</source>
        <translation>Несоответствие любой из них завершает попытку; в следующей выбор делается заново. Число неудачных попыток, после которого результат отрицательный: %1.</translation>
    </message>
    <message>
        <source>Signs in the video that are worth a look have to be reviewed before an approval.</source>
        <translation>Заслуживающие внимания признаки в видео нужно просмотреть до одобрения.</translation>
    </message>
    <message>
        <source>Signs in the video that are worth a look are recorded.</source>
        <translation>Заслуживающие внимания признаки в видео записываются.</translation>
    </message>
    <message>
        <source>Without a passed live image nobody is approved.</source>
        <translation>Без пройденной проверки текущего изображения никого не одобряют.</translation>
    </message>
    <message>
        <source>The reference image comes from: %1.</source>
        <translation>Источник эталонного изображения: %1.</translation>
    </message>
    <message>
        <source>Two images match when their similarity is at least %1. Of pairs of different persons at most %2 reaches that, measured as &quot;%3&quot;.</source>
        <translation>Два изображения совпадают, если их сходство не меньше %1. Среди пар разных лиц этого достигает не более %2, измерение: «%3».</translation>
    </message>
    <message>
        <source>Between %1 and %2 a second look is needed.</source>
        <translation>Между %1 и %2 нужна дополнительная проверка.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Сличение</translation>
    </message>
    <message>
        <source>When something is wrong with the workstation</source>
        <translation>Если с рабочей станцией что-то не так</translation>
    </message>
    <message>
        <source>Changed program files: %1.</source>
        <translation>Изменённые файлы программы: %1.</translation>
    </message>
    <message>
        <source>An emulated or remote environment: %1.</source>
        <translation>Эмулируемая или удалённая среда: %1.</translation>
    </message>
    <message>
        <source>A substituted camera: %1.</source>
        <translation>Подменённая камера: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n year(s) from the end of the service</source>
        <translation>
            <numerusform>%1: %n год с окончания услуги</numerusform>
            <numerusform>%1: %n года с окончания услуги</numerusform>
            <numerusform>%1: %n лет с окончания услуги</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: for ever</source>
        <translation>%1: бессрочно</translation>
    </message>
    <message>
        <source>How long documents are kept</source>
        <translation>Срок хранения документов</translation>
    </message>
    <message>
        <source>Timestamps</source>
        <translation>Метки времени</translation>
    </message>
    <message>
        <source>Certificate status</source>
        <translation>Статус сертификата</translation>
    </message>
    <message>
        <source>Revocation list</source>
        <translation>Список отзыва</translation>
    </message>
    <message>
        <source>not encrypted: its answers are signed</source>
        <translation>без шифрования: ответы подписаны</translation>
    </message>
    <message>
        <source>None: signatures have no timestamps.</source>
        <translation>Нет: подписи без меток времени.</translation>
    </message>
    <message>
        <source>A session goes on while no timestamp can be had; it is added later.</source>
        <translation>Сеанс продолжается, пока метку времени получить нельзя; она добавляется позже.</translation>
    </message>
    <message>
        <source>A session waits until its documents have their timestamps.</source>
        <translation>Сеанс ждёт, пока его документы получат метки времени.</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Службы</translation>
    </message>
    <message>
        <source>Verification: %1, version %2</source>
        <translation>Проверка достоверности: %1, версия %2</translation>
    </message>
    <message>
        <source>Comparison: %1, version %2</source>
        <translation>Сличение: %1, версия %2</translation>
    </message>
    <message>
        <source>Systems and models</source>
        <translation>Системы и модели</translation>
    </message>
    <message>
        <source>Model pack %1; no other weights may be loaded:</source>
        <translation>Пакет моделей %1; другие веса загружать нельзя:</translation>
    </message>
    <message>
        <source>when the similarity asks for a second look</source>
        <translation>когда сходство требует дополнительной проверки</translation>
    </message>
    <message>
        <source>The current image has a quality of at least %1 of 100.</source>
        <translation>Качество текущего изображения не ниже %1 из 100.</translation>
    </message>
    <message numerus="yes">
        <source>The reference image is at most %n year(s) old.</source>
        <translation>
            <numerusform>Эталонному изображению не больше %n года.</numerusform>
            <numerusform>Эталонному изображению не больше %n лет.</numerusform>
            <numerusform>Эталонному изображению не больше %n лет.</numerusform>
        </translation>
    </message>
    <message>
        <source>The reference image is kept with the comparison.</source>
        <translation>Эталонное изображение хранится вместе со сличением.</translation>
    </message>
    <message>
        <source>Of the reference image its check sum alone is kept: the comparison cannot be computed again.</source>
        <translation>От эталонного изображения хранится лишь контрольная сумма: сличение нельзя вычислить заново.</translation>
    </message>
    <message>
        <source>A second person confirms the decision: %1.</source>
        <translation>Решение подтверждает второй человек: %1.</translation>
    </message>
    <message>
        <source>Below the threshold, inside the band for a second look, nobody is approved by one person alone.</source>
        <translation>Ниже порога, в зоне дополнительной проверки, никого не одобряет один человек.</translation>
    </message>
    <message numerus="yes">
        <source>A session takes at most %n minute(s).</source>
        <translation>
            <numerusform>Сеанс длится не больше %n минуты.</numerusform>
            <numerusform>Сеанс длится не больше %n минут.</numerusform>
            <numerusform>Сеанс длится не больше %n минут.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One IIN has at most %n session(s) a day.</source>
        <translation>
            <numerusform>По одному ИИН не больше %n сеанса в день.</numerusform>
            <numerusform>По одному ИИН не больше %n сеансов в день.</numerusform>
            <numerusform>По одному ИИН не больше %n сеансов в день.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One IIN has at most %n session(s) a day without an approval.</source>
        <translation>
            <numerusform>По одному ИИН не больше %n сеанса в день без одобрения.</numerusform>
            <numerusform>По одному ИИН не больше %n сеансов в день без одобрения.</numerusform>
            <numerusform>По одному ИИН не больше %n сеансов в день без одобрения.</numerusform>
        </translation>
    </message>
    <message>
        <source>The person&apos;s consent is taken outside of this program.</source>
        <translation>Согласие лица берётся вне этой программы.</translation>
    </message>
    <message>
        <source>Session and decision</source>
        <translation>Сеанс и решение</translation>
    </message>
    <message>
        <source>Text of the consent, version %1</source>
        <translation>Текст согласия, версия %1</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::RecoveryCodeDialog</name>
    <message>
        <source>Recovery code</source>
        <translation>Код восстановления</translation>
    </message>
    <message>
        <source>Write this code down and keep it in a sealed envelope, apart from the computer. It is shown only now. With it an administrator whose password is lost gets a new one.</source>
        <translation>Запишите этот код и храните его в запечатанном конверте отдельно от компьютера. Он показывается только сейчас. С ним администратор, потерявший пароль, получит новый.</translation>
    </message>
    <message>
        <source>I have &amp;written the code down</source>
        <translation>Я &amp;записал(а) код</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::RecoveryForm</name>
    <message>
        <source>The code is in the envelope that was sealed when the first administrator was made. It is used up by this, and the recovery is noted in the audit log.</source>
        <translation>Код лежит в конверте, запечатанном при создании первого администратора. Он действует один раз, а восстановление отмечается в журнале аудита.</translation>
    </message>
    <message>
        <source>Recovery &amp;code</source>
        <translation>&amp;Код восстановления</translation>
    </message>
    <message>
        <source>Lo&amp;gin of the administrator</source>
        <translation>Ло&amp;гин администратора</translation>
    </message>
    <message>
        <source>&amp;Recover the access</source>
        <translation>&amp;Восстановить доступ</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::ReferencePage</name>
    <message>
        <source>Reference image</source>
        <translation>Эталонное изображение</translation>
    </message>
    <message>
        <source>The live image is compared with an image of the same IIN that is already known. Choose where it comes from.</source>
        <translation>Проводится сличение текущего изображения с уже известным изображением по тому же ИИН. Выберите его источник.</translation>
    </message>
    <message>
        <source>The image that the state holds for this IIN.</source>
        <translation>Изображение, которое хранится у государства по этому ИИН.</translation>
    </message>
    <message>
        <source>An image that was compared with the state image database before.</source>
        <translation>Изображение, ранее прошедшее сличение с государственной базой данных изображений.</translation>
    </message>
    <message>
        <source>The reference image is being fetched and compared.</source>
        <translation>Выполняется получение эталонного изображения и сличение.</translation>
    </message>
    <message>
        <source>&amp;No reference image available</source>
        <translation>&amp;Нет эталонного изображения</translation>
    </message>
    <message>
        <source>Continue without a reference image</source>
        <translation>Продолжить без эталонного изображения</translation>
    </message>
    <message>
        <source>&amp;Fetch again</source>
        <translation>П&amp;овторить запрос</translation>
    </message>
    <message>
        <source>&amp;Fetch and compare</source>
        <translation>&amp;Получить и сличить</translation>
    </message>
    <message>
        <source>Fetch the reference image and compare</source>
        <translation>Получить эталонное изображение и выполнить сличение</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>О&amp;тмена</translation>
    </message>
    <message>
        <source>Stop fetching the reference image</source>
        <translation>Прекратить запрос эталонного изображения</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::RetentionTable</name>
    <message>
        <source>for ever</source>
        <translation>бессрочно</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Лет</translation>
    </message>
    <message>
        <source>Each service needs a name.</source>
        <translation>У каждой услуги должно быть название.</translation>
    </message>
    <message>
        <source>The service %1 is there twice.</source>
        <translation>Услуга %1 указана дважды.</translation>
    </message>
    <message>
        <source>Keeping the documents of %1 for ever needs a legal basis.</source>
        <translation>Для бессрочного хранения документов %1 нужно правовое основание.</translation>
    </message>
    <message>
        <source>Name at least one service.</source>
        <translation>Укажите хотя бы одну услугу.</translation>
    </message>
    <message>
        <source>How long documents are kept</source>
        <translation>Срок хранения документов</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Услуга</translation>
    </message>
    <message>
        <source>Years from its end</source>
        <translation>Лет с её окончания</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>Добавить услугу</translation>
    </message>
    <message>
        <source>Remove the service</source>
        <translation>Убрать услугу</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Правовое основание</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::RoleNames</name>
    <message>
        <source>Operator</source>
        <translation>Оператор</translation>
    </message>
    <message>
        <source>Compliance officer</source>
        <translation>Комплаенс-офицер</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Администратор</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Аудитор</translation>
    </message>
    <message>
        <source>holds sessions and decides them</source>
        <translation>проводит сеансы и принимает решения</translation>
    </message>
    <message>
        <source>reads the sealed documents, approves policies</source>
        <translation>читает запечатанные документы, утверждает политики</translation>
    </message>
    <message>
        <source>keys, accounts, drafts of policies</source>
        <translation>ключи, учётные записи, проекты политик</translation>
    </message>
    <message>
        <source>reads everything, changes nothing</source>
        <translation>читает всё, ничего не меняет</translation>
    </message>
    <message numerus="yes">
        <source>Use at least %n characters.</source>
        <translation>
            <numerusform>Используйте не менее %n знака.</numerusform>
            <numerusform>Используйте не менее %n знаков.</numerusform>
            <numerusform>Используйте не менее %n знаков.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use at most %n characters.</source>
        <translation>
            <numerusform>Используйте не более %n знака.</numerusform>
            <numerusform>Используйте не более %n знаков.</numerusform>
            <numerusform>Используйте не более %n знаков.</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave the login and the name out.</source>
        <translation>Не включайте логин и имя.</translation>
    </message>
    <message>
        <source>Use more different characters, and no row of keys.</source>
        <translation>Возьмите больше разных знаков и не используйте ряд клавиш.</translation>
    </message>
    <message>
        <source>This is on every list of common passwords: add words of your own.</source>
        <translation>Это есть во всех списках распространённых паролей: добавьте свои слова.</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::SecondPersonDialog</name>
    <message>
        <source>A second person</source>
        <translation>Второй человек</translation>
    </message>
    <message>
        <source>%1 wants to approve this identification.</source>
        <translation>%1 хочет одобрить эту идентификацию.</translation>
    </message>
    <message>
        <source>%1 wants to refuse this identification.</source>
        <translation>%1 хочет отказать в этой идентификации.</translation>
    </message>
    <message>
        <source>Look at the images and the criteria yourself. Your name stands in the decision.</source>
        <translation>Посмотрите изображения и критерии сами. Ваше имя будет стоять в решении.</translation>
    </message>
    <message>
        <source>Your &amp;login</source>
        <translation>Ваш &amp;логин</translation>
    </message>
    <message>
        <source>Your &amp;password</source>
        <translation>Ваш &amp;пароль</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Ваш пароль</translation>
    </message>
    <message>
        <source>&amp;Note (may be left empty)</source>
        <translation>За&amp;мечание (можно не заполнять)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>&amp;Confirm the approval</source>
        <translation>П&amp;одтвердить одобрение</translation>
    </message>
    <message>
        <source>&amp;Confirm the refusal</source>
        <translation>П&amp;одтвердить отказ</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::SecretDialog</name>
    <message>
        <source>The token locks itself after a few wrong PINs; how many are left it does not say.</source>
        <translation>После нескольких неверных PIN-кодов токен блокируется; сколько попыток осталось, он не сообщает.</translation>
    </message>
    <message>
        <source>PIN of the token</source>
        <translation>PIN-код токена</translation>
    </message>
    <message>
        <source>Password of the key file</source>
        <translation>Пароль файла ключа</translation>
    </message>
    <message>
        <source>%1. Token: %2, serial number %3</source>
        <translation>%1. Токен: %2, серийный номер %3</translation>
    </message>
    <message>
        <source>%1. Key file: %2</source>
        <translation>%1. Файл ключа: %2</translation>
    </message>
    <message>
        <source>&amp;PIN</source>
        <translation>&amp;PIN-код</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Пароль</translation>
    </message>
    <message>
        <source>&amp;Open the key</source>
        <translation>Открыть &amp;ключ</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Отмена</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::SecretEdit</name>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Похоже, включён Caps Lock.</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::SessionRulesForm</name>
    <message>
        <source>The text of the consent needs a version.</source>
        <translation>Тексту согласия нужна версия.</translation>
    </message>
    <message>
        <source>The text of the consent is needed in all three languages.</source>
        <translation>Текст согласия нужен на всех трёх языках.</translation>
    </message>
    <message>
        <source>The text of the consent is too long.</source>
        <translation>Текст согласия слишком длинный.</translation>
    </message>
    <message>
        <source>A second person confirms the decision</source>
        <translation>Решение подтверждает второй человек</translation>
    </message>
    <message>
        <source>Minutes a session may take</source>
        <translation>Длительность сеанса, минут</translation>
    </message>
    <message>
        <source>At most so many sessions of one IIN a day</source>
        <translation>Не больше стольких сеансов по одному ИИН в день</translation>
    </message>
    <message>
        <source>At most so many sessions of one IIN a day without an approval</source>
        <translation>Не больше стольких сеансов по одному ИИН в день без одобрения</translation>
    </message>
    <message>
        <source>The reference image is at most so many years old</source>
        <translation>Эталонному изображению не больше стольких лет</translation>
    </message>
    <message>
        <source>The reference image is kept with the comparison</source>
        <translation>Эталонное изображение хранится вместе со сличением</translation>
    </message>
    <message>
        <source>The person agrees to a text before the session</source>
        <translation>Лицо соглашается с текстом до сеанса</translation>
    </message>
    <message>
        <source>Version of the text</source>
        <translation>Версия текста</translation>
    </message>
    <message>
        <source>Text of the consent</source>
        <translation>Текст согласия</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::SigningKeysPage</name>
    <message>
        <source>Administration: signing keys</source>
        <translation>Администрирование: ключи подписи</translation>
    </message>
    <message>
        <source>The provider and the customer sign with a certificate of their own each. Before the first session of a day both are checked; warnings come 30, 7 and 1 day before one expires.</source>
        <translation>Провайдер и заказчик подписывают каждый своим сертификатом. Оба проверяются перед первым сеансом дня; предупреждения появляются за 30, 7 и 1 день до окончания срока.</translation>
    </message>
    <message>
        <source>Training mode: the program made these keys itself, and they prove nothing. A key of your organisation can be tried out here: nothing is signed with it and nothing is saved.</source>
        <translation>Учебный режим: эти ключи программа создала сама, они ничего не доказывают. Здесь можно опробовать ключ вашей организации: им ничего не подписывается, и ничего не сохраняется.</translation>
    </message>
    <message>
        <source>The keys are being checked. A token that does not answer: take it out and put it in again.</source>
        <translation>Ключи проверяются. Если токен не отвечает, выньте его и подключите снова.</translation>
    </message>
    <message>
        <source>Checked: %1.</source>
        <translation>Проверено: %1.</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>Ещё не проверено.</translation>
    </message>
    <message>
        <source>&amp;Lock the keys</source>
        <translation>&amp;Заблокировать ключи</translation>
    </message>
    <message>
        <source>&amp;Check now</source>
        <translation>&amp;Проверить сейчас</translation>
    </message>
    <message>
        <source>Last check that passed: %1.</source>
        <translation>Последняя успешная проверка: %1.</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::SimilarityScale</name>
    <message>
        <source>Threshold %1</source>
        <translation>Порог %1</translation>
    </message>
    <message>
        <source>Similarity %1</source>
        <translation>Сходство %1</translation>
    </message>
    <message>
        <source>Similarity %1, threshold %2</source>
        <translation>Сходство %1, порог %2</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::StartPage</name>
    <message>
        <source>New identification</source>
        <translation>Новая идентификация</translation>
    </message>
    <message>
        <source>Say which financial service the identification is for. The evidence is kept as long as the documents of this service.</source>
        <translation>Укажите, для какой финансовой услуги проводится идентификация. Доказательства хранятся столько же, сколько документы по этой услуге.</translation>
    </message>
    <message>
        <source>Service &amp;type</source>
        <translation>&amp;Вид услуги</translation>
    </message>
    <message>
        <source>Service type</source>
        <translation>Вид услуги</translation>
    </message>
    <message>
        <source>Contract &amp;number</source>
        <translation>&amp;Номер договора</translation>
    </message>
    <message>
        <source>Contract number</source>
        <translation>Номер договора</translation>
    </message>
    <message>
        <source>The liveness check begins at once. The person should sit in front of the camera, alone and in good light.</source>
        <translation>Проверка достоверности изображения начнётся сразу. Идентифицируемое лицо должно находиться перед камерой без посторонних и при хорошем освещении.</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>Н&amp;ачать</translation>
    </message>
    <message>
        <source>Start the identification</source>
        <translation>Начать идентификацию</translation>
    </message>
    <message>
        <source>The check shows changing colours on the whole screen. If the person is sensitive to flashing light or has epilepsy, choose it below: the check then does without them.</source>
        <translation>Во время проверки весь экран меняет цвет. Если лицо чувствительно к мигающему свету или страдает эпилепсией, отметьте это ниже: проверка пройдёт без смены цветов.</translation>
    </message>
    <message>
        <source>No identification can begin until this is mended.</source>
        <translation>Пока это не исправлено, начать идентификацию нельзя.</translation>
    </message>
    <message>
        <source>The signing keys are being checked.</source>
        <translation>Проверяются ключи подписи.</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::StepHeader</name>
    <message>
        <source>Steps of the session. Current step: %1</source>
        <translation>Этапы сеанса. Текущий этап: %1</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::SubjectNeedsPanel</name>
    <message>
        <source>If the person needs it</source>
        <translation>Если это нужно идентифицируемому лицу</translation>
    </message>
    <message>
        <source>Sensitive to &amp;flashing light (no light signal)</source>
        <translation>&amp;Чувствительность к мигающему свету (без светового сигнала)</translation>
    </message>
    <message>
        <source>Cannot move the &amp;head</source>
        <translation>Не может двигать &amp;головой</translation>
    </message>
    <message>
        <source>Cannot close the &amp;eyes</source>
        <translation>Не может &amp;закрыть глаза</translation>
    </message>
    <message>
        <source>Needs &amp;more time</source>
        <translation>Нужно &amp;больше времени</translation>
    </message>
    <message>
        <source>&amp;Chosen by</source>
        <translation>В&amp;ыбрал</translation>
    </message>
    <message>
        <source>Chosen by</source>
        <translation>Выбрал</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Причина</translation>
    </message>
    <message>
        <source>Reason for the choice</source>
        <translation>Причина выбора</translation>
    </message>
    <message>
        <source>Say who chose this and why: both stand in the document of the check.</source>
        <translation>Укажите, кто и почему это выбрал: то и другое вносится в документ проверки.</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::SubjectView</name>
    <message>
        <source>Please wait, the camera is starting.</source>
        <translation>Пожалуйста, подождите: камера запускается.</translation>
    </message>
    <message>
        <source>Time left for the movement</source>
        <translation>Оставшееся время на действие</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::SummaryPage</name>
    <message>
        <source>Session closed</source>
        <translation>Сеанс завершён</translation>
    </message>
    <message>
        <source>The documents are signed and stand in the evidence archive.</source>
        <translation>Документы подписаны и находятся в архиве доказательств.</translation>
    </message>
    <message>
        <source>The session was broken off.</source>
        <translation>Сеанс прерван.</translation>
    </message>
    <message>
        <source>The identification was approved.</source>
        <translation>Идентификация одобрена.</translation>
    </message>
    <message>
        <source>The identification was refused.</source>
        <translation>В идентификации отказано.</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Причина: %1</translation>
    </message>
    <message>
        <source>Sealed documents</source>
        <translation>Удостоверенные документы</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>&amp;New session</source>
        <translation>&amp;Новый сеанс</translation>
    </message>
    <message>
        <source>Begin a new session</source>
        <translation>Начать новый сеанс</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::VerdictBanner</name>
    <message>
        <source>Verdict: %1</source>
        <translation>Результат: %1</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::VerifyReport</name>
    <message>
        <source>unknown document</source>
        <translation>неизвестный документ</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Примечание: %1</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Что делать: %1</translation>
    </message>
    <message>
        <source>Signed by: %1</source>
        <translation>Подписал: %1</translation>
    </message>
    <message>
        <source>Proven to exist at: %1</source>
        <translation>Доказано существование на: %1</translation>
    </message>
    <message>
        <source>Signing time stated, not proven: %1</source>
        <translation>Указанное, но не доказанное время подписания: %1</translation>
    </message>
    <message>
        <source>Documents: %1. TOTAL-PASSED: %2. TOTAL-FAILED: %3. INDETERMINATE: %4.</source>
        <translation>Документов: %1. TOTAL-PASSED: %2. TOTAL-FAILED: %3. INDETERMINATE: %4.</translation>
    </message>
    <message>
        <source>Decided by: %1</source>
        <translation>Решающая проверка: %1</translation>
    </message>
    <message>
        <source>File: %1, %2 bytes, vouched for by: %3</source>
        <translation>Файл: %1, байт: %2, чем подтверждён: %3</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::VerifyTrust</name>
    <message>
        <source>Trust anchors: certificates of a folder; nobody signed a list of them.</source>
        <translation>Якоря доверия: сертификаты из папки; список их никем не подписан.</translation>
    </message>
    <message>
        <source>Trust list: %1, issued %2, age in days: %3, approved by: %4.</source>
        <translation>Список доверия: %1, выпущен %2, возраст в днях: %3, утвердил: %4.</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::WaitingLine</name>
    <message>
        <source>1 document waits for a timestamp</source>
        <translation>1 документ ожидает метки времени</translation>
    </message>
    <message numerus="yes">
        <source>%n documents wait for a timestamp</source>
        <translation>
            <numerusform>%n документ ожидает метки времени</numerusform>
            <numerusform>%n документа ожидают метки времени</numerusform>
            <numerusform>%n документов ожидают метки времени</numerusform>
        </translation>
    </message>
    <message>
        <source>The timestamp service has not answered yet. The documents are sealed and kept; the program asks again by itself.</source>
        <translation>Служба меток времени ещё не ответила. Документы запечатаны и сохранены; программа повторит запрос сама.</translation>
    </message>
</context>
</TS>
