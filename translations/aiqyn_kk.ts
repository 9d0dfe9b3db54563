<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk_KZ" sourcelanguage="en">
<context>
    <name>Arguments</name>
    <message>
        <source>Remote biometric identification workstation.</source>
        <translation>Қашықтан биометриялық идентификаттаудың жұмыс станциясы.</translation>
    </message>
    <message>
        <source>Folder of the archive, keys and settings.</source>
        <translation>Архив, кілттер және баптаулар қалтасы.</translation>
    </message>
    <message>
        <source>Language of the windows: kk, ru or en.</source>
        <translation>Терезелердің тілі: kk, ru немесе en.</translation>
    </message>
    <message>
        <source>Training mode: synthetic persons, training keys, a separate profile.</source>
        <translation>Оқыту режимі: синтетикалық адамдар, оқыту кілттері, бөлек профиль.</translation>
    </message>
    <message>
        <source>Folder to look for model weights first.</source>
        <translation>Модель салмақтары алдымен ізделетін қалта.</translation>
    </message>
    <message>
        <source>Use this camera instead of the synthetic person, for example /dev/video0.</source>
        <translation>Синтетикалық адамның орнына осы камераны пайдалану, мысалы, /dev/video0.</translation>
    </message>
    <message>
        <source>Play this recording instead of the synthetic person.</source>
        <translation>Синтетикалық адамның орнына осы бейнежазбаны ойнату.</translation>
    </message>
    <message>
        <source>Drive the wizard to its end without a person and print JSON.</source>
        <translation>Шеберді адамның қатысуынсыз соңына дейін өткізіп, JSON шығару.</translation>
    </message>
    <message>
        <source>Synthetic person by seed; one of the gallery by default.</source>
        <translation>Бастапқы мәні бойынша синтетикалық адам; әдепкіде галереядағы адамдардың бірі.</translation>
    </message>
    <message>
        <source>Self-drive: give the IIN of another person.</source>
        <translation>Автоматты өту: басқа адамның ЖСН-ін беру.</translation>
    </message>
    <message>
        <source>Behaviour of the synthetic person, or an attack on the camera: %1.</source>
        <translation>Синтетикалық адамның әрекеті немесе камераға шабуыл түрі: %1.</translation>
    </message>
    <message>
        <source>Self-drive: fix the person, the room and the challenges.</source>
        <translation>Автоматты өту: адамды, бөлмені және тапсырмаларды бекітіп қою.</translation>
    </message>
    <message>
        <source>Self-drive: write the sealed containers to this folder.</source>
        <translation>Автоматты өту: мөрленген контейнерлерді осы қалтаға жазу.</translation>
    </message>
    <message>
        <source>Self-drive: save a picture of each page to this folder.</source>
        <translation>Автоматты өту: әр беттің суретін осы қалтаға сақтау.</translation>
    </message>
    <message>
        <source>Unknown argument: %1</source>
        <translation>Белгісіз аргумент: %1</translation>
    </message>
    <message>
        <source>--language must be kk, ru or en.</source>
        <translation>--language мәні kk, ru немесе en болуы керек.</translation>
    </message>
    <message>
        <source>--species is unknown: %1</source>
        <translation>--species мәні белгісіз: %1</translation>
    </message>
    <message>
        <source>--seed must be a whole number.</source>
        <translation>--seed мәні бүтін сан болуы керек.</translation>
    </message>
    <message>
        <source>--subject must be the seed of a gallery person: %1</source>
        <translation>--subject мәні галереядағы адамның бастапқы мәні болуы керек: %1</translation>
    </message>
    <message>
        <source>--seed, --impostor, --export and --screenshots belong to --self-drive.</source>
        <translation>--seed, --impostor, --export және --screenshots тек --self-drive параметрімен бірге қолданылады.</translation>
    </message>
    <message>
        <source>--self-drive works in training mode only: add --training.</source>
        <translation>--self-drive тек оқыту режимінде жұмыс істейді: --training параметрін қосыңыз.</translation>
    </message>
    <message>
        <source>--self-drive uses the synthetic person: leave out --camera and --video.</source>
        <translation>--self-drive синтетикалық адамды пайдаланады: --camera және --video параметрлерін алып тастаңыз.</translation>
    </message>
    <message>
        <source>There is no approved policy, so production sessions cannot run. Start with --training.</source>
        <translation>Бекітілген саясат жоқ, сондықтан жұмыс сеанстарын өткізу мүмкін емес. --training параметрімен іске қосыңыз.</translation>
    </message>
    <message>
        <source>Model pack to use: standard or builtin.</source>
        <translation>Қолданылатын модельдер жинағы: standard немесе builtin.</translation>
    </message>
</context>
<context>
    <name>PolicyPdf</name>
    <message>
        <source>Name and office</source>
        <translation>Аты-жөні және лауазымы</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Қолы</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Approved for the customer</source>
        <translation>Тапсырыс беруші атынан бекітілді</translation>
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
        <translation>Жұмыс орнын құ&amp;лыптау</translation>
    </message>
    <message>
        <source>Log &amp;out</source>
        <translation>&amp;Шығу</translation>
    </message>
    <message>
        <source>&amp;Role: %1</source>
        <translation>&amp;Рөл: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Role in which the program is used</source>
        <translation>Бағдарлама қолданылатын рөл</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Тіркелгі</translation>
    </message>
    <message>
        <source>Change the &amp;password...</source>
        <translation>Құпиясөзді &amp;өзгерту...</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::AccountDialog</name>
    <message>
        <source>First administrator</source>
        <translation>Бірінші әкімші</translation>
    </message>
    <message>
        <source>From then on everybody logs in here. A recovery code is shown afterwards: have an envelope at hand.</source>
        <translation>Осыдан кейін мұнда бәрі логинмен кіреді. Соңынан қалпына келтіру коды көрсетіледі: конверт дайындап қойыңыз.</translation>
    </message>
    <message>
        <source>&amp;Make the account</source>
        <translation>Тіркелгіні &amp;жасау</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>Жаңа тіркелгі</translation>
    </message>
    <message>
        <source>The password has to be changed at the first log-in.</source>
        <translation>Құпиясөзді бірінші кірген кезде өзгерту керек.</translation>
    </message>
    <message>
        <source>&amp;Add the account</source>
        <translation>Тіркелгіні қо&amp;су</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Жаңа құпиясөз</translation>
    </message>
    <message>
        <source>For %1 (%2). The password has to be changed at the next log-in.</source>
        <translation>%1 (%2) үшін. Құпиясөзді келесі кірген кезде өзгерту керек.</translation>
    </message>
    <message>
        <source>&amp;Give this password</source>
        <translation>Осы құпиясөзді &amp;беру</translation>
    </message>
    <message>
        <source>Lo&amp;gin: small Latin letters, digits, dots and dashes</source>
        <translation>Ло&amp;гин: кіші латын әріптері, цифрлар, нүктелер мен сызықшалар</translation>
    </message>
    <message>
        <source>Na&amp;me of the person</source>
        <translation>Адамның &amp;аты-жөні</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Рөл</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Болдырмау</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::AccountsPage</name>
    <message>
        <source>closed</source>
        <translation>жабық</translation>
    </message>
    <message>
        <source>has to change the password</source>
        <translation>құпиясөзін өзгертуі керек</translation>
    </message>
    <message>
        <source>open, also by certificate</source>
        <translation>ашық, сертификатпен де кіреді</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ашық</translation>
    </message>
    <message>
        <source>&amp;Close the account</source>
        <translation>Тіркелгіні &amp;жабу</translation>
    </message>
    <message>
        <source>&amp;Open the account</source>
        <translation>Тіркелгіні &amp;ашу</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Тіркелгілер</translation>
    </message>
    <message>
        <source>Administration: accounts</source>
        <translation>Әкімшілендіру: тіркелгілер</translation>
    </message>
    <message>
        <source>Everybody who works here has an account with one role. Who makes something is never who checks it.</source>
        <translation>Мұнда жұмыс істейтін әркімнің бір рөлі бар тіркелгісі болады. Жасаған адам ешқашан тексеруші болмайды.</translation>
    </message>
    <message>
        <source>This training profile has no accounts: whoever sits here works in the role chosen in the side bar. Once the first administrator is made, everybody has to log in, as in production.</source>
        <translation>Бұл оқу профилінде тіркелгілер жоқ: мұнда отырған адам бүйірлік тақтада таңдалған рөлде жұмыс істейді. Бірінші әкімші жасалғаннан кейін жұмыс режиміндегідей бәрі логинмен кіруі керек.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Аты-жөні</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Рөлі</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Make the &amp;first administrator...</source>
        <translation>&amp;Бірінші әкімшіні жасау...</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Рөл</translation>
    </message>
    <message>
        <source>New &amp;password...</source>
        <translation>Жаңа &amp;құпиясөз...</translation>
    </message>
    <message>
        <source>&amp;Add an account...</source>
        <translation>Тіркелгі қо&amp;су...</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::AdministrationScreen</name>
    <message>
        <source>Signing keys</source>
        <translation>Қол қою кілттері</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Тіркелгілер</translation>
    </message>
    <message>
        <source>Pages of the administration</source>
        <translation>Әкімшілендіру беттері</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Саясат</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::AttemptNotes</name>
    <message>
        <source>Attempt %1: %2</source>
        <translation>%1-талпыныс: %2</translation>
    </message>
    <message>
        <source>Attempt %1: %2. %3</source>
        <translation>%1-талпыныс: %2. %3</translation>
    </message>
    <message>
        <source>Attempt %1, for review: %2</source>
        <translation>%1-талпыныс, қосымша қарауға: %2</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::BusyRow</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Бас тарту</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::CauseNames</name>
    <message>
        <source>The file is not an evidence container.</source>
        <translation>Файл дәлелдеме контейнері емес.</translation>
    </message>
    <message>
        <source>A file in the container is damaged.</source>
        <translation>Контейнердегі файл бүлінген.</translation>
    </message>
    <message>
        <source>The container holds a file that does not belong there.</source>
        <translation>Контейнерде оған жатпайтын файл бар.</translation>
    </message>
    <message>
        <source>The files in the container are in the wrong order.</source>
        <translation>Контейнердегі файлдардың реті дұрыс емес.</translation>
    </message>
    <message>
        <source>The list of signed files does not have the required form.</source>
        <translation>Қол қойылған файлдар тізімінің пішімі талапқа сай емес.</translation>
    </message>
    <message>
        <source>The container holds no document.</source>
        <translation>Контейнерде құжат жоқ.</translation>
    </message>
    <message>
        <source>A picture in the container is not a picture of the kind its name says.</source>
        <translation>Контейнердегі бейне атауында көрсетілген түрге сай емес.</translation>
    </message>
    <message>
        <source>The signature does not have the required form.</source>
        <translation>Қолтаңбаның пішімі талапқа сай емес.</translation>
    </message>
    <message>
        <source>The signature names another certificate than the one in it.</source>
        <translation>Қолтаңбада көрсетілген сертификат оның ішіндегіден басқа.</translation>
    </message>
    <message>
        <source>A file was changed after it was signed.</source>
        <translation>Файл қол қойылғаннан кейін өзгертілген.</translation>
    </message>
    <message>
        <source>The signature does not belong to this content.</source>
        <translation>Қолтаңба бұл мазмұнға тиесілі емес.</translation>
    </message>
    <message>
        <source>The cryptography of the signature is too weak or not known.</source>
        <translation>Қолтаңбаның криптографиясы тым әлсіз немесе белгісіз.</translation>
    </message>
    <message>
        <source>A file in the container is not signed.</source>
        <translation>Контейнердегі бір файлға қол қойылмаған.</translation>
    </message>
    <message>
        <source>A signed file is no longer there.</source>
        <translation>Қол қойылған файл енді жоқ.</translation>
    </message>
    <message>
        <source>The certificate of the signer is missing.</source>
        <translation>Қол қоюшының сертификаты жоқ.</translation>
    </message>
    <message>
        <source>The certificate is not meant for signing documents.</source>
        <translation>Сертификат құжаттарға қол қоюға арналмаған.</translation>
    </message>
    <message>
        <source>Another organisation signed than the one the document names.</source>
        <translation>Құжатта көрсетілген ұйымнан басқа ұйым қол қойған.</translation>
    </message>
    <message>
        <source>A training document and a real key, or a real document and a training key, were used together.</source>
        <translation>Оқу құжаты мен нақты кілт немесе нақты құжат пен оқу кілті бірге қолданылған.</translation>
    </message>
    <message>
        <source>The signing time stated lies in the future.</source>
        <translation>Көрсетілген қол қою уақыты болашақта.</translation>
    </message>
    <message>
        <source>The signing time stated lies outside the validity of the certificate.</source>
        <translation>Көрсетілген қол қою уақыты сертификаттың жарамдылық мерзімінен тыс.</translation>
    </message>
    <message>
        <source>The check is dated after the signature.</source>
        <translation>Тексеру қолтаңбадан кейінгі уақытпен белгіленген.</translation>
    </message>
    <message>
        <source>No timestamp proves the time of signing.</source>
        <translation>Қол қою уақытын ешбір уақыт белгісі дәлелдемейді.</translation>
    </message>
    <message>
        <source>The timestamp does not have a form this program can judge.</source>
        <translation>Уақыт белгісінің пішімін бұл бағдарлама бағалай алмайды.</translation>
    </message>
    <message>
        <source>The signature carries several timestamps where one is allowed.</source>
        <translation>Қолтаңбада рұқсат етілген біреудің орнына бірнеше уақыт белгісі бар.</translation>
    </message>
    <message>
        <source>The timestamp belongs to another signature.</source>
        <translation>Уақыт белгісі басқа қолтаңбаға тиесілі.</translation>
    </message>
    <message>
        <source>The timestamp was changed.</source>
        <translation>Уақыт белгісі өзгертілген.</translation>
    </message>
    <message>
        <source>The certificate of the timestamp authority is missing or not meant for timestamps.</source>
        <translation>Уақыт белгісі қызметінің сертификаты жоқ немесе уақыт белгілеріне арналмаған.</translation>
    </message>
    <message>
        <source>The timestamp lies outside the validity of its authority&apos;s certificate.</source>
        <translation>Уақыт белгісі оны берген қызмет сертификатының жарамдылық мерзімінен тыс.</translation>
    </message>
    <message>
        <source>The timestamp lies in the future.</source>
        <translation>Уақыт белгісі болашақта.</translation>
    </message>
    <message>
        <source>The timestamp is older than the signing time stated.</source>
        <translation>Уақыт белгісі көрсетілген қол қою уақытынан ертерек.</translation>
    </message>
    <message>
        <source>The timestamp authority does not lead to a trust anchor.</source>
        <translation>Уақыт белгісі қызметі сенім негізіне апармайды.</translation>
    </message>
    <message>
        <source>The certificate of the timestamp authority has expired, so its timestamp proves nothing any more.</source>
        <translation>Уақыт белгісі қызметінің сертификаты мерзімі өткен, сондықтан оның белгісі енді ештеңені дәлелдемейді.</translation>
    </message>
    <message>
        <source>The certificate expired after the proven time of signing.</source>
        <translation>Сертификаттың мерзімі дәлелденген қол қою уақытынан кейін өткен.</translation>
    </message>
    <message>
        <source>The certificate was revoked after the proven time of signing.</source>
        <translation>Сертификат дәлелденген қол қою уақытынан кейін қайтарып алынған.</translation>
    </message>
    <message>
        <source>The certificate was revoked, and nothing proves that the signature is older.</source>
        <translation>Сертификат қайтарып алынған, ал қолтаңбаның одан бұрын қойылғанын ештеңе дәлелдемейді.</translation>
    </message>
    <message>
        <source>The certificate is suspended.</source>
        <translation>Сертификаттың қолданылуы тоқтатыла тұрған.</translation>
    </message>
    <message>
        <source>No status of the certificate from the time of signing or later is known.</source>
        <translation>Сертификаттың қол қою кезіндегі немесе одан кейінгі мәртебесі белгісіз.</translation>
    </message>
    <message>
        <source>The status service does not know the certificate.</source>
        <translation>Мәртебе қызметі бұл сертификатты танымайды.</translation>
    </message>
    <message>
        <source>The status of the certificate that was kept is damaged or of no use.</source>
        <translation>Сақталған сертификат мәртебесі бүлінген немесе жарамсыз.</translation>
    </message>
    <message>
        <source>The status of the certificate comes from somebody who may not give it.</source>
        <translation>Сертификат мәртебесін оны беруге құқығы жоқ тарап берген.</translation>
    </message>
    <message>
        <source>The document lacks fields or has fields that are not known.</source>
        <translation>Құжатта өрістер жетіспейді немесе белгісіз өрістер бар.</translation>
    </message>
    <message>
        <source>The document was made by a later version of the program.</source>
        <translation>Құжатты бағдарламаның кейінгі нұсқасы жасаған.</translation>
    </message>
    <message>
        <source>The IIN is missing.</source>
        <translation>ЖСН жоқ.</translation>
    </message>
    <message>
        <source>The result is missing.</source>
        <translation>Нәтиже жоқ.</translation>
    </message>
    <message>
        <source>The details of the customer are missing.</source>
        <translation>Тапсырыс берушінің деректемелері жоқ.</translation>
    </message>
    <message>
        <source>The date and time of the check are missing.</source>
        <translation>Тексеру күні мен уақыты жоқ.</translation>
    </message>
    <message>
        <source>No attempt is recorded.</source>
        <translation>Бірде-бір талпыныс жазылмаған.</translation>
    </message>
    <message>
        <source>The attempts are not numbered in order.</source>
        <translation>Талпыныстар ретімен нөмірленбеген.</translation>
    </message>
    <message>
        <source>The result does not follow from the attempts.</source>
        <translation>Нәтиже талпыныстардан шықпайды.</translation>
    </message>
    <message>
        <source>A passed attempt has fewer than three signals or commands.</source>
        <translation>Сәтті талпыныста үштен аз сигнал немесе команда бар.</translation>
    </message>
    <message>
        <source>A signal or command has no picture.</source>
        <translation>Сигналдың немесе команданың бейнесі жоқ.</translation>
    </message>
    <message>
        <source>A picture belongs to no signal or command.</source>
        <translation>Бейне ешбір сигналға немесе командаға тиесілі емес.</translation>
    </message>
    <message>
        <source>The reason of a failed attempt is missing or contradicts its result.</source>
        <translation>Сәтсіз талпыныстың себебі жоқ немесе нәтижесіне қайшы келеді.</translation>
    </message>
    <message>
        <source>The pictures are not those the document names.</source>
        <translation>Бейнелер құжатта көрсетілгендер емес.</translation>
    </message>
    <message>
        <source>The reference image is not the one that was received.</source>
        <translation>Эталондық бейне алынған бейне емес.</translation>
    </message>
    <message>
        <source>The decision has no criteria.</source>
        <translation>Шешімнің өлшемшарттары жоқ.</translation>
    </message>
    <message>
        <source>Approved although a criterion is not met.</source>
        <translation>Өлшемшарт орындалмаса да мақұлданған.</translation>
    </message>
    <message>
        <source>The decision names the same thing twice.</source>
        <translation>Шешімде бір нәрсе екі рет көрсетілген.</translation>
    </message>
    <message>
        <source>The decision does not name the documents it rests on.</source>
        <translation>Шешімде ол негізделген құжаттар көрсетілмеген.</translation>
    </message>
    <message>
        <source>The decision rests on other documents than those at hand.</source>
        <translation>Шешім қолда бар құжаттардан басқа құжаттарға негізделген.</translation>
    </message>
    <message>
        <source>The decision contradicts the results.</source>
        <translation>Шешім нәтижелерге қайшы келеді.</translation>
    </message>
    <message>
        <source>It is missing who decided, or why.</source>
        <translation>Кім шешкені немесе неге шешкені көрсетілмеген.</translation>
    </message>
    <message>
        <source>The image compared does not come from the passed attempt.</source>
        <translation>Салыстырылған бейне сәтті талпыныстан алынбаған.</translation>
    </message>
    <message>
        <source>The documents of the session do not agree with each other.</source>
        <translation>Сеанс құжаттары бір-біріне сәйкес келмейді.</translation>
    </message>
    <message>
        <source>The times of the session&apos;s documents are out of order.</source>
        <translation>Сеанс құжаттарының уақыт реті бұзылған.</translation>
    </message>
    <message>
        <source>The session has a document too many.</source>
        <translation>Сеанста артық құжат бар.</translation>
    </message>
    <message>
        <source>A document of the session is missing or cannot be read.</source>
        <translation>Сеанстың құжаты жоқ немесе оқылмайды.</translation>
    </message>
    <message>
        <source>The session was not held by the approved policy.</source>
        <translation>Сеанс бекітілген саясат бойынша өткізілмеген.</translation>
    </message>
    <message>
        <source>The container was made by another program; the difference says nothing else.</source>
        <translation>Контейнерді басқа бағдарлама жасаған; айырмашылықтың басқа мәні жоқ.</translation>
    </message>
    <message>
        <source>Do not rely on this file. Get the document from the archive and verify it again.</source>
        <translation>Бұл файлға сенбеңіз. Құжатты мұрағаттан алып, қайта тексеріңіз.</translation>
    </message>
    <message>
        <source>Do not rely on this document. Ask the signer for an explanation in writing.</source>
        <translation>Бұл құжатқа сенбеңіз. Қол қоюшыдан жазбаша түсіндірме сұраңыз.</translation>
    </message>
    <message>
        <source>Look in the archive for an act of destruction, or for the whole document.</source>
        <translation>Мұрағаттан жою актісін немесе толық құжатты іздеңіз.</translation>
    </message>
    <message>
        <source>Get the document from the archive and verify it again.</source>
        <translation>Құжатты мұрағаттан алып, қайта тексеріңіз.</translation>
    </message>
    <message>
        <source>Ask the administrator whether the authority of this certificate is to be trusted; its root comes from the authority itself.</source>
        <translation>Әкімшіден бұл сертификаттың куәландырушы орталығына сенуге бола ма, соны сұраңыз; түбірлік сертификатты орталықтың өзінен алады.</translation>
    </message>
    <message>
        <source>Read the reasons. A document by another signer, or for another purpose, is not evidence of this organisation.</source>
        <translation>Себептерін оқыңыз. Басқа қол қоюшының немесе басқа мақсаттағы құжат бұл ұйымның дәлелдемесі емес.</translation>
    </message>
    <message>
        <source>Ask the signer for the document with a signature of today&apos;s strength.</source>
        <translation>Қол қоюшыдан бүгінгі талаптарға сай қолтаңбасы бар құжатты сұраңыз.</translation>
    </message>
    <message>
        <source>Look for proof that the document is older: a checkpoint of the archive&apos;s audit log, or another dated copy.</source>
        <translation>Құжаттың бұрын жасалғанының дәлелін іздеңіз: мұрағат журналының бақылау нүктесі немесе күні бар басқа көшірме.</translation>
    </message>
    <message>
        <source>Verify again when the status service can be reached.</source>
        <translation>Мәртебе қызметі қолжетімді болғанда қайта тексеріңіз.</translation>
    </message>
    <message>
        <source>Check the clock of this computer, then ask the signer how the times came about.</source>
        <translation>Осы компьютердің сағатын тексеріңіз, содан кейін уақыттардың қалай пайда болғанын қол қоюшыдан сұраңыз.</translation>
    </message>
    <message>
        <source>Show the document to the administrator together with the reasons.</source>
        <translation>Құжатты себептерімен бірге әкімшіге көрсетіңіз.</translation>
    </message>
    <message>
        <source>Judging the stored measurements again does not give the liveness result stated.</source>
        <translation>Сақталған өлшемдерді қайта бағалау тірілікті тексерудің көрсетілген нәтижесін бермейді.</translation>
    </message>
    <message>
        <source>Comparing the stored images again does not give the similarity or the result stated.</source>
        <translation>Сақталған бейнелерді қайта салыстыру көрсетілген ұқсастықты не нәтижені бермейді.</translation>
    </message>
    <message>
        <source>The certificate leads to a trust anchor that is approved for another purpose.</source>
        <translation>Сертификат басқа мақсатқа бекітілген сенім негізіне апарады.</translation>
    </message>
    <message>
        <source>The trust anchor is not trusted at the time that counts for the signature.</source>
        <translation>Қолтаңба үшін есепке алынатын уақытта бұл сенім негізіне сенім жоқ.</translation>
    </message>
    <message>
        <source>The review of the trust list is overdue.</source>
        <translation>Сенім тізімін қайта қарау мерзімі өтіп кеткен.</translation>
    </message>
    <message>
        <source>The trust anchors come from a plain folder, not from a signed trust list.</source>
        <translation>Сенім негіздері қол қойылған сенім тізімінен емес, жай қалтадан алынған.</translation>
    </message>
    <message>
        <source>The status of certificates was asked of their services just now.</source>
        <translation>Сертификаттардың күйі қызметтерінен дәл қазір сұралды.</translation>
    </message>
    <message>
        <source>A service that tells the status of certificates gave no usable answer.</source>
        <translation>Сертификаттар күйін хабарлайтын қызмет жарамды жауап бермеді.</translation>
    </message>
    <message>
        <source>There is no consent, or it is to another text than the policy&apos;s.</source>
        <translation>Келісім жоқ немесе ол саясаттағы мәтінге берілмеген.</translation>
    </message>
    <message>
        <source>One person decided where the policy asks for two.</source>
        <translation>Саясат екі адамды талап еткен жерде бір адам шешім қабылдаған.</translation>
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
        <translation>Тапсырыс беруші</translation>
    </message>
    <message>
        <source>individual</source>
        <translation>жеке тұлға</translation>
    </message>
    <message>
        <source>legal entity</source>
        <translation>заңды тұлға</translation>
    </message>
    <message>
        <source>head of the organisation</source>
        <translation>ұйымның басшысы</translation>
    </message>
    <message>
        <source>person with the right to sign</source>
        <translation>қол қою құқығы бар адам</translation>
    </message>
    <message>
        <source>person with the right to sign financial documents</source>
        <translation>қаржы құжаттарына қол қою құқығы бар адам</translation>
    </message>
    <message>
        <source>human resources officer</source>
        <translation>кадр қызметінің қызметкері</translation>
    </message>
    <message>
        <source>employee of the organisation</source>
        <translation>ұйымның қызметкері</translation>
    </message>
    <message>
        <source>information system of the organisation</source>
        <translation>ұйымның ақпараттық жүйесі</translation>
    </message>
    <message>
        <source>administrator of the certification authority</source>
        <translation>куәландырушы орталықтың әкімшісі</translation>
    </message>
    <message>
        <source>manager of the certification authority</source>
        <translation>куәландырушы орталықтың менеджері</translation>
    </message>
    <message>
        <source>operator of the certification authority</source>
        <translation>куәландырушы орталықтың операторы</translation>
    </message>
    <message>
        <source>identified in person</source>
        <translation>жеке басы өзі келіп расталған</translation>
    </message>
    <message>
        <source>identified remotely</source>
        <translation>жеке басы қашықтан расталған</translation>
    </message>
    <message>
        <source>identified by Digital ID</source>
        <translation>жеке басы Digital ID арқылы расталған</translation>
    </message>
    <message>
        <source>identified by the artificial intelligence platform</source>
        <translation>жеке басы жасанды интеллект платформасы арқылы расталған</translation>
    </message>
    <message>
        <source>user of the treasury system</source>
        <translation>қазынашылық жүйесінің пайдаланушысы</translation>
    </message>
    <message>
        <source>BIN %1</source>
        <translation>БСН %1</translation>
    </message>
    <message>
        <source>Start the program with a new training profile (--profile): it makes new keys. The documents so far stay in this one.</source>
        <translation>Бағдарламаны жаңа оқыту профилімен (--profile) іске қосыңыз: ол жаңа кілттер жасайды. Осы уақытқа дейінгі құжаттар мына профильде қалады.</translation>
    </message>
    <message>
        <source>The certificate is not meant for signing documents.</source>
        <translation>Сертификат құжаттарға қол қоюға арналмаған.</translation>
    </message>
    <message>
        <source>Choose the certificate for signing; one for logging in does not serve.</source>
        <translation>Қол қоюға арналған сертификатты таңдаңыз; жүйеге кіруге арналғаны жарамайды.</translation>
    </message>
    <message>
        <source>The certificate expired on %1.</source>
        <translation>Сертификаттың мерзімі өткен: %1.</translation>
    </message>
    <message>
        <source>Obtain a new certificate and choose it under Administration.</source>
        <translation>Жаңа сертификат алып, оны «Әкімшілендіру» бөлімінде таңдаңыз.</translation>
    </message>
    <message>
        <source>The certificate is not valid yet.</source>
        <translation>Сертификат әлі күшіне енген жоқ.</translation>
    </message>
    <message>
        <source>Check the date and time of this computer.</source>
        <translation>Осы компьютердің күні мен уақытын тексеріңіз.</translation>
    </message>
    <message>
        <source>The certificate expires within a day: %1.</source>
        <translation>Сертификаттың мерзімі бір тәулік ішінде аяқталады: %1.</translation>
    </message>
    <message>
        <source>Choose the new certificate today: without it no session can begin after that.</source>
        <translation>Жаңа сертификатты бүгін таңдаңыз: онсыз бұдан кейін бірде-бір сеанс басталмайды.</translation>
    </message>
    <message>
        <source>The certificate expires within 7 days: %1.</source>
        <translation>Сертификаттың мерзімі 7 күн ішінде аяқталады: %1.</translation>
    </message>
    <message>
        <source>Obtain a new certificate this week.</source>
        <translation>Осы аптада жаңа сертификат алыңыз.</translation>
    </message>
    <message>
        <source>The certificate expires within 30 days: %1.</source>
        <translation>Сертификаттың мерзімі 30 күн ішінде аяқталады: %1.</translation>
    </message>
    <message>
        <source>Order a new certificate.</source>
        <translation>Жаңа сертификатқа тапсырыс беріңіз.</translation>
    </message>
    <message>
        <source>The certificate names no organisation by its BIN.</source>
        <translation>Сертификатта ұйымның БСН көрсетілмеген.</translation>
    </message>
    <message>
        <source>Choose a certificate that was issued to the organisation.</source>
        <translation>Ұйымға берілген сертификатты таңдаңыз.</translation>
    </message>
    <message>
        <source>The certificate belongs to another organisation.</source>
        <translation>Сертификат басқа ұйымға тиесілі.</translation>
    </message>
    <message>
        <source>Choose the key of the organisation that signs here.</source>
        <translation>Осында қол қоятын ұйымның кілтін таңдаңыз.</translation>
    </message>
    <message>
        <source>The certificate was issued under a certificate policy that is not admitted.</source>
        <translation>Сертификат рұқсат етілмеген сертификаттау саясаты бойынша берілген.</translation>
    </message>
    <message>
        <source>Choose a certificate of an admitted policy, or ask the compliance officer.</source>
        <translation>Рұқсат етілген саясат бойынша берілген сертификатты таңдаңыз немесе комплаенс-офицерден сұраңыз.</translation>
    </message>
    <message>
        <source>A training certificate does not sign real documents.</source>
        <translation>Оқыту сертификатымен нақты құжаттарға қол қойылмайды.</translation>
    </message>
    <message>
        <source>Choose a key whose certificate comes from an accredited authority.</source>
        <translation>Сертификатын аккредиттелген куәландырушы орталық берген кілтті таңдаңыз.</translation>
    </message>
    <message>
        <source>A real certificate does not sign in training mode.</source>
        <translation>Оқыту режимінде нақты сертификатпен қол қойылмайды.</translation>
    </message>
    <message>
        <source>Keep it for production mode; the program makes the training keys itself.</source>
        <translation>Оны жұмыс режиміне сақтаңыз; оқыту кілттерін бағдарлама өзі жасайды.</translation>
    </message>
    <message>
        <source>The provider and the customer have the same certificate.</source>
        <translation>Провайдер мен тапсырыс берушінің сертификаты бірдей.</translation>
    </message>
    <message>
        <source>Choose another key for one of them: each signs with a certificate of its own.</source>
        <translation>Олардың біріне басқа кілт таңдаңыз: әрқайсысы өз сертификатымен қол қояды.</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>мерзімі өткен</translation>
    </message>
    <message>
        <source>less than a day left</source>
        <translation>бір тәуліктен аз қалды</translation>
    </message>
    <message>
        <source>days left: %1</source>
        <translation>қалған күн: %1</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::CertificateView</name>
    <message>
        <source>Holder</source>
        <translation>Иесі</translation>
    </message>
    <message>
        <source>BIN</source>
        <translation>БСН</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Рөлі</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Берген</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Жарамды мерзімі</translation>
    </message>
    <message>
        <source>none</source>
        <translation>жоқ</translation>
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
        <translation>Осы талпыныстағы қимылдар</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::ChangePasswordDialog</name>
    <message>
        <source>Change the password</source>
        <translation>Құпиясөзді өзгерту</translation>
    </message>
    <message>
        <source>&amp;Present password</source>
        <translation>&amp;Қазіргі құпиясөз</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Қазіргі құпиясөз</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Болдырмау</translation>
    </message>
    <message>
        <source>C&amp;hange the password</source>
        <translation>Құпиясөзді ө&amp;згерту</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::ChooseKeyDialog</name>
    <message>
        <source>Try a key</source>
        <translation>Кілтті сынап көру</translation>
    </message>
    <message>
        <source>Choose a signing key</source>
        <translation>Қол қою кілтін таңдау</translation>
    </message>
    <message>
        <source>The key is opened and its certificate checked as in production mode. Nothing is saved, and no document is signed.</source>
        <translation>Кілт ашылып, сертификаты жұмыс режиміндегідей тексеріледі. Ештеңе сақталмайды, ешбір құжатқа қол қойылмайды.</translation>
    </message>
    <message>
        <source>The key is opened and its certificate checked. Only a key that can sign is saved; its password or PIN never is.</source>
        <translation>Кілт ашылып, сертификаты тексеріледі. Қол қоя алатын кілт қана сақталады; паролі мен PIN-коды ешқашан сақталмайды.</translation>
    </message>
    <message>
        <source>This key cannot sign.</source>
        <translation>Бұл кілтпен қол қоюға болмайды.</translation>
    </message>
    <message>
        <source>This key could sign. Whether the BIN is that of your organisation is checked when it is chosen in production mode.</source>
        <translation>Бұл кілтпен қол қоюға болар еді. БСН сіздің ұйымыңыздыкі ме, ол жұмыс режимінде таңдалғанда тексеріледі.</translation>
    </message>
    <message>
        <source>This key can sign.</source>
        <translation>Бұл кілтпен қол қоюға болады.</translation>
    </message>
    <message>
        <source>The key is being opened. A token that does not answer: take it out and put it in again.</source>
        <translation>Кілт ашылып жатыр. Токен жауап бермесе, оны шығарып, қайта қосыңыз.</translation>
    </message>
    <message>
        <source>&amp;Try the key</source>
        <translation>Кілтті &amp;сынап көру</translation>
    </message>
    <message>
        <source>Check the &amp;key</source>
        <translation>Кілтті &amp;тексеру</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Сақтау</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Жабу</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::ComparisonCriteriaForm</name>
    <message>
        <source>There is no calibration here, so no threshold can be chosen.</source>
        <translation>Мұнда калибрлеу жоқ, сондықтан шек мәнін таңдау мүмкін емес.</translation>
    </message>
    <message>
        <source>The band for a second look has to hold the threshold.</source>
        <translation>Қосымша қарау аралығы шек мәнін қамтуы керек.</translation>
    </message>
    <message>
        <source>Choose at least one source of the reference image.</source>
        <translation>Эталондық бейненің кемінде бір көзін таңдаңыз.</translation>
    </message>
    <message>
        <source>Different persons that may match</source>
        <translation>Әртүрлі адамдардың сәйкес келу үлесі</translation>
    </message>
    <message>
        <source>at most %1: similarity %2</source>
        <translation>ең көбі %1: ұқсастық %2</translation>
    </message>
    <message>
        <source>Threshold of the similarity, or a stricter one</source>
        <translation>Ұқсастықтың шек мәні немесе одан қатаңы</translation>
    </message>
    <message>
        <source>A second look between</source>
        <translation>Қосымша қарау аралығы</translation>
    </message>
    <message>
        <source>A second look from this similarity</source>
        <translation>Қосымша қарау осы ұқсастықтан басталады</translation>
    </message>
    <message>
        <source>A second look up to this similarity</source>
        <translation>Қосымша қарау осы ұқсастыққа дейін</translation>
    </message>
    <message>
        <source>The reference image comes from</source>
        <translation>Эталондық бейненің көзі</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::ComparisonNames</name>
    <message>
        <source>No reference image could be obtained.</source>
        <translation>Эталондық бейнені алу мүмкін болмады.</translation>
    </message>
    <message>
        <source>The IIN was not obtained.</source>
        <translation>ЖСН алынбады.</translation>
    </message>
    <message>
        <source>The liveness check had a negative result.</source>
        <translation>Бейненің шынайылығын тексеру теріс нәтиже берді.</translation>
    </message>
    <message>
        <source>The source has no image for this IIN.</source>
        <translation>Дереккөзде бұл ЖСН бойынша бейне жоқ.</translation>
    </message>
    <message>
        <source>The source refused to give the image.</source>
        <translation>Дереккөз бейнені беруден бас тартты.</translation>
    </message>
    <message>
        <source>The source could not be reached or was not trusted.</source>
        <translation>Дереккөзбен байланыс болмады немесе оған сенуге болмады.</translation>
    </message>
    <message>
        <source>The reference image cannot be used: no face is found in it, or it is damaged.</source>
        <translation>Эталондық бейнені пайдалануға болмайды: одан бет табылмады немесе ол бүлінген.</translation>
    </message>
    <message>
        <source>The reference image shows more than one face.</source>
        <translation>Эталондық бейнеде бір беттен көп.</translation>
    </message>
    <message>
        <source>The reference image is older than the policy allows.</source>
        <translation>Эталондық бейне саясат рұқсат еткеннен ескі.</translation>
    </message>
    <message>
        <source>The source does not say how old the reference image is, and the policy limits its age.</source>
        <translation>Дереккөз эталондық бейненің қашан жасалғанын айтпайды, ал саясат оның мерзімін шектейді.</translation>
    </message>
    <message>
        <source>The current image cannot be used: no face is found in it.</source>
        <translation>Ағымдағы бейнені пайдалануға болмайды: одан бет табылмады.</translation>
    </message>
    <message>
        <source>The person withdrew the consent.</source>
        <translation>Тұлға келісімін қайтарып алды.</translation>
    </message>
    <message>
        <source>For this IIN there were more sessions today than the policy allows.</source>
        <translation>Бұл ЖСН бойынша бүгін саясат рұқсат еткеннен көп сеанс болды.</translation>
    </message>
    <message>
        <source>The session took longer than the policy allows.</source>
        <translation>Сеанс саясат рұқсат еткеннен ұзаққа созылды.</translation>
    </message>
    <message>
        <source>one face</source>
        <translation>бір бет</translation>
    </message>
    <message>
        <source>brightness</source>
        <translation>жарықтық</translation>
    </message>
    <message>
        <source>contrast</source>
        <translation>контраст</translation>
    </message>
    <message>
        <source>dark parts</source>
        <translation>қараңғы бөліктер</translation>
    </message>
    <message>
        <source>overexposed parts</source>
        <translation>тым жарық бөліктер</translation>
    </message>
    <message>
        <source>even light</source>
        <translation>жарықтың біркелкілігі</translation>
    </message>
    <message>
        <source>sharpness</source>
        <translation>айқындық</translation>
    </message>
    <message>
        <source>head turned</source>
        <translation>бастың бұрылуы</translation>
    </message>
    <message>
        <source>head raised or lowered</source>
        <translation>бастың көтерілуі немесе түсуі</translation>
    </message>
    <message>
        <source>head tilted</source>
        <translation>бастың қисаюы</translation>
    </message>
    <message>
        <source>open eyes</source>
        <translation>ашық көз</translation>
    </message>
    <message>
        <source>closed mouth</source>
        <translation>жабық ауыз</translation>
    </message>
    <message>
        <source>size of the face</source>
        <translation>беттің өлшемі</translation>
    </message>
    <message>
        <source>size of the head in the picture</source>
        <translation>бейнедегі бастың өлшемі</translation>
    </message>
    <message>
        <source>room on the left</source>
        <translation>сол жақтағы бос орын</translation>
    </message>
    <message>
        <source>room on the right</source>
        <translation>оң жақтағы бос орын</translation>
    </message>
    <message>
        <source>room above</source>
        <translation>жоғарыдағы бос орын</translation>
    </message>
    <message>
        <source>room below</source>
        <translation>төмендегі бос орын</translation>
    </message>
    <message>
        <source>nothing before the face</source>
        <translation>бетті ештеңе жаппауы</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::ComparisonPage</name>
    <message>
        <source>Comparison of images</source>
        <translation>Бейнелерді салыстыру</translation>
    </message>
    <message>
        <source>The current image is compared with the reference image by the approved threshold.</source>
        <translation>Ағымдағы бейне эталондық бейнемен бекітілген шек мәні бойынша салыстырылады.</translation>
    </message>
    <message>
        <source>Current image</source>
        <translation>Ағымдағы бейне</translation>
    </message>
    <message>
        <source>Reference image</source>
        <translation>Эталондық бейне</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Жалғастыру</translation>
    </message>
    <message>
        <source>Continue to the decision</source>
        <translation>Шешімге өту</translation>
    </message>
    <message>
        <source>The images are being compared.</source>
        <translation>Бейнелер салыстырылып жатыр.</translation>
    </message>
    <message>
        <source>At this threshold about one of %1 comparisons of different persons would wrongly be called the same person.</source>
        <translation>Осы шек мәнінде әртүрлі адамдарды шамамен %1 салыстырудың бірінде олар қателікпен бір адам деп танылуы мүмкін.</translation>
    </message>
    <message>
        <source>Origin of the threshold: calibration %1</source>
        <translation>Шек мәнінің шығу тегі: %1 калибрлеуі</translation>
    </message>
    <message>
        <source>, %1 pairs of different persons</source>
        <translation>, әртүрлі адамдардың %1 жұбы</translation>
    </message>
    <message>
        <source>, measured on %1</source>
        <translation>, өлшенген күні: %1</translation>
    </message>
    <message>
        <source>The reference image is of %1.</source>
        <translation>Эталондық бейненің күні: %1.</translation>
    </message>
    <message>
        <source>Weak in the reference image: %1.</source>
        <translation>Эталондық бейненің осал тұстары: %1.</translation>
    </message>
    <message>
        <source>In the pictures of the single challenges the similarity is at least %1.</source>
        <translation>Жекелеген командалар мен сигналдар бейнелеріндегі ұқсастық кемінде %1.</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::ConsentPanel</name>
    <message>
        <source>The person&apos;s consent</source>
        <translation>Тұлғаның келісімі</translation>
    </message>
    <message>
        <source>Language of the consent</source>
        <translation>Келісім тілі</translation>
    </message>
    <message>
        <source>Text of the consent</source>
        <translation>Келісім мәтіні</translation>
    </message>
    <message>
        <source>The person has read or heard this text and a&amp;grees</source>
        <translation>Тұлға бұл мәтінді оқыды немесе тыңдады және к&amp;еліседі</translation>
    </message>
    <message>
        <source>The person does &amp;not agree</source>
        <translation>Тұлға келіс&amp;пейді</translation>
    </message>
    <message>
        <source>No picture is taken and nothing is recorded. Serve the person in the office by the identity document: refusing biometrics is no reason to refuse the service.</source>
        <translation>Бейне түсірілмейді, ештеңе жазылмайды. Тұлғаға бөлімшеде жеке басын куәландыратын құжат бойынша қызмет көрсетіңіз: биометриядан бас тарту қызметтен бас тартуға негіз болмайды.</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::DecisionPage</name>
    <message>
        <source>Decision</source>
        <translation>Шешім</translation>
    </message>
    <message>
        <source>The decision stands in a document of its own, with the criteria below.</source>
        <translation>Шешім төмендегі өлшемшарттармен бірге жеке құжатта рәсімделеді.</translation>
    </message>
    <message>
        <source>Decision criteria</source>
        <translation>Шешім қабылдау өлшемшарттары</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Өлшемшарт</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Талап етіледі</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Мәні</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>met</source>
        <translation>орындалды</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>орындалмады</translation>
    </message>
    <message>
        <source>Not all criteria are met. The identification can only be refused.</source>
        <translation>Өлшемшарттардың бәрі орындалған жоқ. Идентификаттаудан тек бас тартуға болады.</translation>
    </message>
    <message>
        <source>R&amp;eason for the decision</source>
        <translation>Шешімнің &amp;негіздемесі</translation>
    </message>
    <message>
        <source>Reason for the decision</source>
        <translation>Шешімнің негіздемесі</translation>
    </message>
    <message>
        <source>&amp;Refuse</source>
        <translation>&amp;Бас тарту</translation>
    </message>
    <message>
        <source>Refuse the identification</source>
        <translation>Идентификаттаудан бас тарту</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>&amp;Мақұлдау</translation>
    </message>
    <message>
        <source>Approve the identification</source>
        <translation>Идентификаттауды мақұлдау</translation>
    </message>
    <message>
        <source>I have &amp;looked at the pictures of the attempts and at these signs</source>
        <translation>Талпыныстардың бейнелері мен осы белгілерді &amp;қарап шықтым</translation>
    </message>
    <message>
        <source>Decided by: %1</source>
        <translation>Шешім қабылдаған: %1</translation>
    </message>
    <message>
        <source>All criteria are met. Recommended: approve.</source>
        <translation>Барлық өлшемшарт орындалды. Ұсыныс: мақұлдау.</translation>
    </message>
    <message>
        <source>Looked at. The decision is yours, with a reason.</source>
        <translation>Қаралды. Шешім сіздікі, негіздемесі керек.</translation>
    </message>
    <message>
        <source>Something has to be looked at before the identification may be approved.</source>
        <translation>Идентификаттауды мақұлдамас бұрын бірдеңені қарап шығу керек.</translation>
    </message>
    <message>
        <source>R&amp;eason, needed when the decision goes another way</source>
        <translation>&amp;Негіздеме, шешім ұсыныстан өзгеше болса керек</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::DocumentDetail</name>
    <message>
        <source>Choose a document to see it and verify it.</source>
        <translation>Көру және тексеру үшін құжатты таңдаңыз.</translation>
    </message>
    <message>
        <source>The document is being opened and verified.</source>
        <translation>Құжат ашылып, тексеріліп жатыр.</translation>
    </message>
    <message>
        <source>Technical detail: %1</source>
        <translation>Техникалық мәлімет: %1</translation>
    </message>
    <message>
        <source>What was verified</source>
        <translation>Не тексерілді</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Бейнелер</translation>
    </message>
    <message>
        <source>&amp;Record (JSON)</source>
        <translation>&amp;Жазба (JSON)</translation>
    </message>
    <message>
        <source>Show the record of the document</source>
        <translation>Құжаттың жазбасын көрсету</translation>
    </message>
    <message>
        <source>Record of the document</source>
        <translation>Құжаттың жазбасы</translation>
    </message>
    <message>
        <source>E&amp;xport...</source>
        <translation>&amp;Экспорттау...</translation>
    </message>
    <message>
        <source>Export the container of the document</source>
        <translation>Құжаттың контейнерін экспорттау</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of document and its result</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Signed by: %1</source>
        <translation>Қол қойған: %1</translation>
    </message>
    <message>
        <source>Causes: %1</source>
        <translation>Себептері: %1</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Экспортталған орны: %1</translation>
    </message>
    <message>
        <source>Recognition models: %1 (basic: for training and try-out)</source>
        <translation>Тану модельдері: %1 (негізгі: оқуға және сынап көруге арналған)</translation>
    </message>
    <message>
        <source>Recognition models: %1</source>
        <translation>Тану модельдері: %1</translation>
    </message>
    <message>
        <source>Signed not later than %1: a timestamp proves it</source>
        <translation>Қол %1 мерзімінен кешіктірілмей қойылған: мұны уақыт белгісі дәлелдейді</translation>
    </message>
    <message>
        <source>Signed at %1, as the signer states</source>
        <translation>Қол қоюшының мәлімдеуінше, қол қойылған уақыты: %1</translation>
    </message>
    <message>
        <source>&amp;Files</source>
        <translation>&amp;Файлдар</translation>
    </message>
    <message>
        <source>Show the files and what vouches for them</source>
        <translation>Файлдарды және олардың нақтылығы немен расталатынын көрсету</translation>
    </message>
    <message>
        <source>This document was made by a later version of the program. Its record is shown as it is; what it says cannot be judged here.</source>
        <translation>Бұл құжат бағдарламаның кейінгі нұсқасында жасалған. Жазбасы сол күйінде көрсетіледі; мазмұнын осы нұсқада бағалау мүмкін емес.</translation>
    </message>
    <message>
        <source>Notes: %1</source>
        <translation>Ескертулер: %1</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::DocumentTableModel</name>
    <message>
        <source>Document</source>
        <translation>Құжат</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Нәтиже</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Қызмет</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Шарт</translation>
    </message>
    <message>
        <source>Sealed at</source>
        <translation>Мөрленген уақыты</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Деңгей</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::EndpointTable</name>
    <message>
        <source>&quot;%1&quot; is no address of a service: it begins with https:// or http:// and has a host.</source>
        <translation>«%1» — қызмет мекенжайы емес: ол https:// не http:// деп басталып, хост атауын қамтуы керек.</translation>
    </message>
    <message>
        <source>Services for signatures</source>
        <translation>Қолтаңба қызметтері</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Қызмет</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Мекенжай</translation>
    </message>
    <message>
        <source>Timestamps</source>
        <translation>Уақыт белгілері</translation>
    </message>
    <message>
        <source>Certificate status (OCSP)</source>
        <translation>Сертификат мәртебесі (OCSP)</translation>
    </message>
    <message>
        <source>Revocation list (CRL)</source>
        <translation>Кері қайтарылғандар тізімі (CRL)</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>Қызмет қосу</translation>
    </message>
    <message>
        <source>Remove the service</source>
        <translation>Қызметті алып тастау</translation>
    </message>
    <message>
        <source>A session goes on while no timestamp can be had</source>
        <translation>Уақыт белгісі алынбай тұрғанда сеанс жалғаса береді</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::ErrorMessages</name>
    <message>
        <source>This step cannot be done with what was entered.</source>
        <translation>Енгізілген деректермен бұл қадамды орындау мүмкін емес.</translation>
    </message>
    <message>
        <source>Check the fields on this page and try again.</source>
        <translation>Осы беттегі өрістерді тексеріп, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>The step was cancelled.</source>
        <translation>Қадам тоқтатылды.</translation>
    </message>
    <message>
        <source>Start it again when you are ready.</source>
        <translation>Дайын болған кезде оны қайта бастаңыз.</translation>
    </message>
    <message>
        <source>The program met a fault of its own.</source>
        <translation>Бағдарламаның ішкі қатесі орын алды.</translation>
    </message>
    <message>
        <source>Restart the program. If it happens again, report the technical detail to support.</source>
        <translation>Бағдарламаны қайта іске қосыңыз. Қате қайталанса, техникалық мәліметті қолдау қызметіне хабарлаңыз.</translation>
    </message>
    <message>
        <source>A file that is needed is not there.</source>
        <translation>Қажетті файл табылмады.</translation>
    </message>
    <message>
        <source>Check that the folder is still connected.</source>
        <translation>Қалтаның әлі де қосулы екенін тексеріңіз.</translation>
    </message>
    <message>
        <source>A file could not be read.</source>
        <translation>Файлды оқу мүмкін болмады.</translation>
    </message>
    <message>
        <source>Check the access rights of the file.</source>
        <translation>Файлға қол жеткізу құқықтарын тексеріңіз.</translation>
    </message>
    <message>
        <source>A file could not be written.</source>
        <translation>Файлды жазу мүмкін болмады.</translation>
    </message>
    <message>
        <source>Check the access rights of the folder.</source>
        <translation>Қалтаға қол жеткізу құқықтарын тексеріңіз.</translation>
    </message>
    <message>
        <source>A file is larger than the program accepts.</source>
        <translation>Файлдың көлемі бағдарлама қабылдайтын шектен асады.</translation>
    </message>
    <message>
        <source>Use a smaller file.</source>
        <translation>Көлемі кішірек файлды пайдаланыңыз.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Диск толы.</translation>
    </message>
    <message>
        <source>Free some space on the disk and try again.</source>
        <translation>Дискіде орын босатып, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>The recognition models are not installed.</source>
        <translation>Тану модельдері орнатылмаған.</translation>
    </message>
    <message>
        <source>Install the model pack or name its folder when the program starts.</source>
        <translation>Модельдер жинағын орнатыңыз немесе бағдарламаны іске қосқанда оның қалтасын көрсетіңіз.</translation>
    </message>
    <message>
        <source>A recognition model is not the one that was approved.</source>
        <translation>Тану моделі бекітілген модельге сәйкес емес.</translation>
    </message>
    <message>
        <source>Install the model pack again. Do not work with this file.</source>
        <translation>Модельдер жинағын қайта орнатыңыз. Бұл файлмен жұмыс істемеңіз.</translation>
    </message>
    <message>
        <source>A recognition model could not be loaded.</source>
        <translation>Тану моделін жүктеу мүмкін болмады.</translation>
    </message>
    <message>
        <source>Install the model pack again.</source>
        <translation>Модельдер жинағын қайта орнатыңыз.</translation>
    </message>
    <message>
        <source>The description of the model pack is not valid.</source>
        <translation>Модельдер жинағының сипаттамасы жарамсыз.</translation>
    </message>
    <message>
        <source>The image has a format that is not supported.</source>
        <translation>Бейненің форматына қолдау көрсетілмейді.</translation>
    </message>
    <message>
        <source>Use a JPEG or PNG image.</source>
        <translation>JPEG немесе PNG форматындағы бейнені пайдаланыңыз.</translation>
    </message>
    <message>
        <source>The image is damaged.</source>
        <translation>Бейне бүлінген.</translation>
    </message>
    <message>
        <source>Obtain the image again.</source>
        <translation>Бейнені қайта алыңыз.</translation>
    </message>
    <message>
        <source>The image is too large.</source>
        <translation>Бейне тым үлкен.</translation>
    </message>
    <message>
        <source>Obtain the image in a smaller size.</source>
        <translation>Бейнені кішірек өлшемде алыңыз.</translation>
    </message>
    <message>
        <source>No face was found in the image.</source>
        <translation>Бейнеден бет табылмады.</translation>
    </message>
    <message>
        <source>Make sure that the whole face is visible and well lit, then try again.</source>
        <translation>Бет толық көрініп, жақсы жарықтандырылғанына көз жеткізіп, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>There is more than one face in the image.</source>
        <translation>Бейнеде бірнеше бет бар.</translation>
    </message>
    <message>
        <source>Make sure that only one person is visible, then try again.</source>
        <translation>Тек бір адам көрініп тұрғанына көз жеткізіп, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>The image could not be analysed.</source>
        <translation>Бейнені талдау мүмкін болмады.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, restart the program.</source>
        <translation>Қайталап көріңіз. Қате қайталанса, бағдарламаны қайта іске қосыңыз.</translation>
    </message>
    <message>
        <source>The recording could not be read.</source>
        <translation>Бейнежазбаны оқу мүмкін болмады.</translation>
    </message>
    <message>
        <source>Check that the file is a complete video.</source>
        <translation>Файлдың толық бейнежазба екенін тексеріңіз.</translation>
    </message>
    <message>
        <source>No camera was found.</source>
        <translation>Камера табылмады.</translation>
    </message>
    <message>
        <source>Connect the camera and try again.</source>
        <translation>Камераны қосып, әрекетті қайталаңыз.</translation>
    </message>
    <message>
        <source>Another program is using the camera.</source>
        <translation>Камераны басқа бағдарлама пайдаланып жатыр.</translation>
    </message>
    <message>
        <source>Close the other program and try again.</source>
        <translation>Басқа бағдарламаны жауып, әрекетті қайталаңыз.</translation>
    </message>
    <message>
        <source>The camera stopped sending pictures.</source>
        <translation>Камерадан кадрлар келмей қалды.</translation>
    </message>
    <message>
        <source>Check the cable of the camera and try again.</source>
        <translation>Камераның кабелін тексеріп, әрекетті қайталаңыз.</translation>
    </message>
    <message>
        <source>This camera may not be used for identification.</source>
        <translation>Бұл камераны идентификаттау үшін пайдалануға болмайды.</translation>
    </message>
    <message>
        <source>Connect a camera that is approved for this workplace.</source>
        <translation>Осы жұмыс орны үшін бекітілген камераны қосыңыз.</translation>
    </message>
    <message>
        <source>The camera was exchanged for another one while it was in use.</source>
        <translation>Камера пайдаланылып тұрған кезде басқа камераға ауыстырылды.</translation>
    </message>
    <message>
        <source>Connect the approved camera again and start a new session.</source>
        <translation>Бекітілген камераны қайта қосып, жаңа сеанс бастаңыз.</translation>
    </message>
    <message>
        <source>This synthetic person is not known.</source>
        <translation>Бұл синтетикалық адам белгісіз.</translation>
    </message>
    <message>
        <source>Choose a person of the training gallery.</source>
        <translation>Оқыту галереясындағы адамды таңдаңыз.</translation>
    </message>
    <message>
        <source>The evidence archive could not be read.</source>
        <translation>Дәлелдемелер архивін оқу мүмкін болмады.</translation>
    </message>
    <message>
        <source>Check that its folder is available. If it is, tell the administrator.</source>
        <translation>Архив қалтасының қолжетімді екенін тексеріңіз. Қолжетімді болса, әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>The document could not be stored in the evidence archive.</source>
        <translation>Құжатты дәлелдемелер архивіне сақтау мүмкін болмады.</translation>
    </message>
    <message>
        <source>Check the free space and the access rights of the archive, then try again.</source>
        <translation>Архивтегі бос орынды және қол жеткізу құқықтарын тексеріп, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>A part of the evidence archive is damaged.</source>
        <translation>Дәлелдемелер архивінің бір бөлігі бүлінген.</translation>
    </message>
    <message>
        <source>Tell the administrator so that the archive can be restored from its backup.</source>
        <translation>Архивті сақтық көшірмеден қалпына келтіру үшін әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>The document is not in the evidence archive.</source>
        <translation>Құжат дәлелдемелер архивінде жоқ.</translation>
    </message>
    <message>
        <source>Refresh the list of documents.</source>
        <translation>Құжаттар тізімін жаңартыңыз.</translation>
    </message>
    <message>
        <source>A different document with the same identifier is already stored.</source>
        <translation>Идентификаторы дәл осындай басқа құжат бұрыннан сақталған.</translation>
    </message>
    <message>
        <source>Start a new session and tell the administrator.</source>
        <translation>Жаңа сеанс бастап, әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>An image that came from the identified images cannot become a reference image again.</source>
        <translation>Бірдейлендірілген бейнелерден алынған бейне қайтадан эталондық бейне бола алмайды.</translation>
    </message>
    <message>
        <source>Use the state image database as the source.</source>
        <translation>Дереккөз ретінде бейнелердің мемлекеттік дерекқорын пайдаланыңыз.</translation>
    </message>
    <message>
        <source>The image may not be kept as a reference image.</source>
        <translation>Бұл бейнені эталондық бейне ретінде сақтауға болмайды.</translation>
    </message>
    <message>
        <source>Only an image that matched the state image database may be kept.</source>
        <translation>Тек бейнелердің мемлекеттік дерекқорындағы бейнеге сәйкес келген бейнені сақтауға болады.</translation>
    </message>
    <message>
        <source>The source has no reference image for this IIN.</source>
        <translation>Дереккөзде бұл ЖСН бойынша эталондық бейне жоқ.</translation>
    </message>
    <message>
        <source>Check the IIN or choose the other source.</source>
        <translation>ЖСН-ді тексеріңіз немесе басқа дереккөзді таңдаңыз.</translation>
    </message>
    <message>
        <source>The container of the document is damaged or is not one of this program.</source>
        <translation>Құжаттың контейнері бүлінген немесе осы бағдарламаға тиесілі емес.</translation>
    </message>
    <message>
        <source>Obtain the file again from the archive.</source>
        <translation>Файлды архивтен қайта алыңыз.</translation>
    </message>
    <message>
        <source>The document does not have the content that the rules ask for.</source>
        <translation>Құжаттың мазмұны қағидалардың талаптарына сай емес.</translation>
    </message>
    <message>
        <source>Do not rely on it and tell the compliance officer.</source>
        <translation>Оған сүйенбеңіз және комплаенс-офицерге хабарлаңыз.</translation>
    </message>
    <message>
        <source>The password of the key is wrong.</source>
        <translation>Кілттің құпиясөзі қате.</translation>
    </message>
    <message>
        <source>Enter the password again.</source>
        <translation>Құпиясөзді қайта енгізіңіз.</translation>
    </message>
    <message>
        <source>The signing key could not be read.</source>
        <translation>Қол қою кілтін оқу мүмкін болмады.</translation>
    </message>
    <message>
        <source>Check that the key file or token is connected and complete.</source>
        <translation>Кілт файлының немесе токеннің қосулы және толық екенін тексеріңіз.</translation>
    </message>
    <message>
        <source>The certificate cannot be used.</source>
        <translation>Сертификатты пайдалану мүмкін емес.</translation>
    </message>
    <message>
        <source>Install a valid certificate for this key.</source>
        <translation>Осы кілтке арналған жарамды сертификатты орнатыңыз.</translation>
    </message>
    <message>
        <source>The document could not be signed.</source>
        <translation>Құжатқа қол қою мүмкін болмады.</translation>
    </message>
    <message>
        <source>Check the signing key and its certificate, then try again.</source>
        <translation>Қол қою кілтін және оның сертификатын тексеріп, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>The trust anchors could not be loaded.</source>
        <translation>Сенімді түбірлік сертификаттарды жүктеу мүмкін болмады.</translation>
    </message>
    <message>
        <source>Install the trust anchors again or choose another folder.</source>
        <translation>Сенімді түбірлік сертификаттарды қайта орнатыңыз немесе басқа қалтаны таңдаңыз.</translation>
    </message>
    <message>
        <source>The IIN is not valid.</source>
        <translation>ЖСН жарамсыз.</translation>
    </message>
    <message>
        <source>Check each digit of the IIN.</source>
        <translation>ЖСН-нің әр цифрын тексеріңіз.</translation>
    </message>
    <message>
        <source>The BIN is not valid.</source>
        <translation>БСН жарамсыз.</translation>
    </message>
    <message>
        <source>Check each digit of the BIN.</source>
        <translation>БСН-нің әр цифрын тексеріңіз.</translation>
    </message>
    <message>
        <source>The basic model pack is for training and try-out only; the policy does not admit it.</source>
        <translation>Негізгі модельдер жинағы тек оқуға және сынап көруге арналған; саясат оған рұқсат бермейді.</translation>
    </message>
    <message>
        <source>Install the standard model pack in the folder share/aiqyn/models of the program. The README says which files belong to it.</source>
        <translation>Бағдарламаның share/aiqyn/models қалтасына стандартты модельдер жинағын орнатыңыз. Оған қандай файлдар кіретіні README файлында айтылған.</translation>
    </message>
    <message>
        <source>The driver of the token does not work.</source>
        <translation>Токен драйвері жұмыс істемейді.</translation>
    </message>
    <message>
        <source>Install the driver again or name its library in the settings, then restart the program.</source>
        <translation>Драйверді қайта орнатыңыз немесе баптауларда оның кітапханасын көрсетіңіз, содан кейін бағдарламаны қайта іске қосыңыз.</translation>
    </message>
    <message>
        <source>The token with the signing key is not connected.</source>
        <translation>Қол қою кілті бар токен қосылмаған.</translation>
    </message>
    <message>
        <source>Connect the token that is named in the settings and try again.</source>
        <translation>Баптауларда көрсетілген токенді қосып, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>The PIN of the token is wrong.</source>
        <translation>Токеннің PIN-коды қате.</translation>
    </message>
    <message>
        <source>Enter the PIN again.</source>
        <translation>PIN-кодты қайта енгізіңіз.</translation>
    </message>
    <message>
        <source>Only one try is left: one more wrong PIN locks the token.</source>
        <translation>Бір ғана мүмкіндік қалды: тағы бір қате PIN-код токенді бұғаттайды.</translation>
    </message>
    <message>
        <source>Do not guess. Enter the PIN only if you are sure of it.</source>
        <translation>Болжап енгізбеңіз. PIN-кодты сенімді болсаңыз ғана енгізіңіз.</translation>
    </message>
    <message>
        <source>The PIN of the token is locked, has expired or was never set.</source>
        <translation>Токеннің PIN-коды бұғатталған, мерзімі өткен немесе орнатылмаған.</translation>
    </message>
    <message>
        <source>Ask the administrator to unlock the token with the tool of its vendor.</source>
        <translation>Әкімшіден токенді өндірушінің құралымен бұғаттан шығаруды сұраңыз.</translation>
    </message>
    <message>
        <source>The signing key is not on this token.</source>
        <translation>Қол қою кілті бұл токенде жоқ.</translation>
    </message>
    <message>
        <source>Connect the right token or choose its new certificate in the settings.</source>
        <translation>Тиісті токенді қосыңыз немесе баптауларда оның жаңа сертификатын таңдаңыз.</translation>
    </message>
    <message>
        <source>The timestamp or certificate status service cannot be reached.</source>
        <translation>Уақыт белгісі немесе сертификат мәртебесі қызметіне қосылу мүмкін емес.</translation>
    </message>
    <message>
        <source>Check the network connection and the proxy settings, then try again.</source>
        <translation>Желі қосылымы мен прокси баптауларын тексеріп, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>The timestamp or certificate status service refused the request.</source>
        <translation>Уақыт белгісі немесе сертификат мәртебесі қызметі сұраудан бас тартты.</translation>
    </message>
    <message>
        <source>Try again later. If it happens again, tell the administrator to check the address of the service.</source>
        <translation>Кейінірек қайталап көріңіз. Қайталанса, әкімшіге қызмет мекенжайын тексеруді айтыңыз.</translation>
    </message>
    <message>
        <source>The timestamp or certificate status service gave an answer that cannot be used.</source>
        <translation>Уақыт белгісі немесе сертификат мәртебесі қызметінің жауабы жарамсыз.</translation>
    </message>
    <message>
        <source>Tell the administrator to check the address of the service and its trust anchors.</source>
        <translation>Әкімшіге қызмет мекенжайы мен оның сенім негіздерін тексеруді айтыңыз.</translation>
    </message>
    <message>
        <source>The timestamp is damaged or belongs to another signature.</source>
        <translation>Уақыт белгісі бүлінген немесе басқа қолтаңбаға тиесілі.</translation>
    </message>
    <message>
        <source>Obtain the timestamp again.</source>
        <translation>Уақыт белгісін қайта алыңыз.</translation>
    </message>
    <message>
        <source>The revocation status of a certificate could not be obtained.</source>
        <translation>Сертификаттың қайтарып алынуы туралы мәртебені алу мүмкін болмады.</translation>
    </message>
    <message>
        <source>Check the network and the addresses of the OCSP and CRL services, then try again.</source>
        <translation>Желіні және OCSP мен CRL қызметтерінің мекенжайларын тексеріп, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>The document of this step is sealed, but it has no timestamp yet, and the policy asks for one before the session goes on.</source>
        <translation>Осы қадамның құжаты мөрленді, бірақ онда әлі уақыт белгісі жоқ, ал саясат сеанс жалғасқанға дейін оны талап етеді.</translation>
    </message>
    <message>
        <source>Check the connection to the timestamp service, then take the same step again. What was entered is sealed and stays as it is; the document is not sealed twice.</source>
        <translation>Уақыт белгісі қызметімен байланысты тексеріп, сол қадамды қайталаңыз. Енгізілген деректер мөрленген және өзгермейді; құжат екінші рет мөрленбейді.</translation>
    </message>
    <message>
        <source>The settings of the signing keys cannot be used.</source>
        <translation>Қол қою кілттерінің баптауларын пайдалану мүмкін емес.</translation>
    </message>
    <message>
        <source>Choose both signing keys again under Administration.</source>
        <translation>«Әкімшілендіру» бөлімінде екі қол қою кілтін де қайта таңдаңыз.</translation>
    </message>
    <message>
        <source>The provider and the customer have the same certificate.</source>
        <translation>Провайдер мен тапсырыс берушінің сертификаты бірдей.</translation>
    </message>
    <message>
        <source>Choose another key for one of them: each signs with a certificate of its own.</source>
        <translation>Олардың біріне басқа кілт таңдаңыз: әрқайсысы өз сертификатымен қол қояды.</translation>
    </message>
    <message>
        <source>No policy has been approved, so no session can begin.</source>
        <translation>Бекітілген саясат жоқ, сондықтан сеансты бастау мүмкін емес.</translation>
    </message>
    <message>
        <source>Have the customer&apos;s policy approved, or import the approved policy.</source>
        <translation>Тапсырыс берушінің саясатын бекіттіріңіз немесе бекітілген саясатты импорттаңыз.</translation>
    </message>
    <message>
        <source>The policy cannot be believed: its signature does not hold, or it is no approved policy.</source>
        <translation>Саясатқа сенуге болмайды: қолтаңбасы дұрыс емес немесе бұл бекітілген саясат емес.</translation>
    </message>
    <message>
        <source>Ask the customer for the policy as it was signed. The policy in force stays.</source>
        <translation>Тапсырыс берушіден қол қойылған күйіндегі саясатты сұраңыз. Қолданыстағы саясат өзгермейді.</translation>
    </message>
    <message>
        <source>The policy is that of another customer, of another provider or for another mode.</source>
        <translation>Бұл саясат басқа тапсырыс берушінікі, басқа провайдердікі немесе басқа режимге арналған.</translation>
    </message>
    <message>
        <source>Import the policy of this customer. The policy in force stays.</source>
        <translation>Осы тапсырыс берушінің саясатын импорттаңыз. Қолданыстағы саясат өзгермейді.</translation>
    </message>
    <message>
        <source>The policy was approved no later than the newest one here.</source>
        <translation>Саясат мұндағы ең жаңа саясаттан кейін бекітілмеген.</translation>
    </message>
    <message>
        <source>A policy is never taken back: have a new version approved. The policy in force stays.</source>
        <translation>Саясат ешқашан кері қайтарылмайды: жаңа нұсқасын бекіттіріңіз. Қолданыстағы саясат өзгермейді.</translation>
    </message>
    <message>
        <source>The policy does not fit what is installed here.</source>
        <translation>Саясат мұнда орнатылған құралдарға сәйкес келмейді.</translation>
    </message>
    <message>
        <source>Install the models and the calibration that the policy names, or have a policy approved for those installed.</source>
        <translation>Саясатта көрсетілген модельдер мен калибрлеуді орнатыңыз немесе орнатылғандарға арналған саясатты бекіттіріңіз.</translation>
    </message>
    <message>
        <source>With these needs of the person the policy leaves fewer than three commands and signals.</source>
        <translation>Адамның осы қажеттіліктерінде саясат үштен аз команда мен сигнал қалдырады.</translation>
    </message>
    <message>
        <source>The rules ask for three. Choose fewer exceptions, or have a policy with more commands approved.</source>
        <translation>Қағидалар үшеуін талап етеді. Ерекшеліктерді азырақ таңдаңыз немесе командалары көбірек саясатты бекіттіріңіз.</translation>
    </message>
    <message>
        <source>Nobody is logged in, or the workplace is locked.</source>
        <translation>Ешкім кірмеген немесе жұмыс орны құлыпталған.</translation>
    </message>
    <message>
        <source>Log in and do the step again.</source>
        <translation>Кіріп, қадамды қайталаңыз.</translation>
    </message>
    <message>
        <source>Login and password, or the certificate, do not open an account here.</source>
        <translation>Логин мен құпиясөз немесе сертификат мұндағы тіркелгіні ашпайды.</translation>
    </message>
    <message>
        <source>Check what was entered. An administrator can give a new password.</source>
        <translation>Енгізілгенді тексеріңіз. Әкімші жаңа құпиясөз бере алады.</translation>
    </message>
    <message>
        <source>There were too many wrong passwords for this account.</source>
        <translation>Бұл тіркелгі үшін қате құпиясөз тым көп енгізілді.</translation>
    </message>
    <message>
        <source>Wait until the time shown has passed, then try again.</source>
        <translation>Көрсетілген уақыт өткенше күтіп, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>Your role does not include this step.</source>
        <translation>Сіздің рөліңізге бұл қадам кірмейді.</translation>
    </message>
    <message>
        <source>Ask a colleague whose role includes it, or the administrator.</source>
        <translation>Рөлі бұған рұқсат беретін әріптесіңізден немесе әкімшіден сұраңыз.</translation>
    </message>
    <message>
        <source>The password was given by somebody else and has to be changed first.</source>
        <translation>Құпиясөзді басқа адам берген, алдымен оны өзгерту керек.</translation>
    </message>
    <message>
        <source>Choose a password of your own.</source>
        <translation>Өз құпиясөзіңізді таңдаңыз.</translation>
    </message>
    <message>
        <source>The password is too easy to guess.</source>
        <translation>Құпиясөзді табу тым оңай.</translation>
    </message>
    <message>
        <source>Use at least 12 characters, no name, no row of keys and no common word alone. Several words that do not belong together are good.</source>
        <translation>Кемінде 12 таңба пайдаланыңыз; есімді, қатар тұрған пернелерді немесе жалғыз кең тараған сөзді алмаңыз. Өзара байланыссыз бірнеше сөз жақсы.</translation>
    </message>
    <message>
        <source>There is no such account.</source>
        <translation>Мұндай тіркелгі жоқ.</translation>
    </message>
    <message>
        <source>Check the login.</source>
        <translation>Логинді тексеріңіз.</translation>
    </message>
    <message>
        <source>Another account has this login or this certificate.</source>
        <translation>Бұл логин немесе сертификат басқа тіркелгіде бар.</translation>
    </message>
    <message>
        <source>Choose another login, or take the certificate from the other account first.</source>
        <translation>Басқа логин таңдаңыз немесе алдымен сертификатты басқа тіркелгіден алып тастаңыз.</translation>
    </message>
    <message>
        <source>No administrator would be left.</source>
        <translation>Бірде-бір әкімші қалмас еді.</translation>
    </message>
    <message>
        <source>Make somebody else an administrator first.</source>
        <translation>Алдымен басқа біреуді әкімші етіңіз.</translation>
    </message>
    <message>
        <source>The recovery code is wrong or was used already.</source>
        <translation>Қалпына келтіру коды қате немесе бұрын пайдаланылған.</translation>
    </message>
    <message>
        <source>Use the code from the newest envelope.</source>
        <translation>Ең соңғы конверттегі кодты пайдаланыңыз.</translation>
    </message>
    <message>
        <source>The audit log is not as it was written.</source>
        <translation>Аудит журналы жазылған күйінде емес.</translation>
    </message>
    <message>
        <source>Keep the profile as it is and inform the compliance officer.</source>
        <translation>Профильді өзгертпей, комплаенс-офицерге хабарлаңыз.</translation>
    </message>
    <message>
        <source>Who wrote a policy cannot approve it.</source>
        <translation>Саясатты жазған адам оны бекіте алмайды.</translation>
    </message>
    <message>
        <source>Have another person approve it, with an account of their own.</source>
        <translation>Оны өз тіркелгісі бар басқа адам бекітсін.</translation>
    </message>
    <message>
        <source>There is no draft of a policy, or it was changed meanwhile.</source>
        <translation>Саясат жобасы жоқ немесе ол осы аралықта өзгертілген.</translation>
    </message>
    <message>
        <source>Read the draft as it is now; without one, have an administrator write it first.</source>
        <translation>Жобаның қазіргі түрін оқыңыз; жоба болмаса, алдымен оны әкімші жазсын.</translation>
    </message>
    <message>
        <source>The source refused to give the reference image.</source>
        <translation>Дереккөз эталондық бейнені беруден бас тартты.</translation>
    </message>
    <message>
        <source>The source gave an answer that cannot be used as a reference image.</source>
        <translation>Дереккөздің жауабын эталондық бейне ретінде пайдалануға болмайды.</translation>
    </message>
    <message>
        <source>Try again once. If it happens again, tell the administrator and choose the other source.</source>
        <translation>Тағы бір рет көріңіз. Қайталанса, әкімшіге хабарлап, басқа дереккөзді таңдаңыз.</translation>
    </message>
    <message>
        <source>The state image database is busy.</source>
        <translation>Бейнелердің мемлекеттік дерекқоры бос емес.</translation>
    </message>
    <message>
        <source>Wait a minute and fetch again.</source>
        <translation>Бір минут күтіп, қайта сұратыңыз.</translation>
    </message>
    <message>
        <source>The state image database cannot be reached.</source>
        <translation>Бейнелердің мемлекеттік дерекқорымен байланыс жоқ.</translation>
    </message>
    <message>
        <source>Check the network connection and fetch again. If it lasts, continue without a reference image: the session then ends with a document that says why.</source>
        <translation>Желі байланысын тексеріп, қайта сұратыңыз. Ұзаққа созылса, эталондық бейнесіз жалғастырыңыз: сеанс себебі көрсетілген құжатпен аяқталады.</translation>
    </message>
    <message>
        <source>No trusted connection to the state image database came about, so nothing was sent.</source>
        <translation>Бейнелердің мемлекеттік дерекқорымен сенімді байланыс орнамады, сондықтан ештеңе жіберілмеді.</translation>
    </message>
    <message>
        <source>Do not go around it. Tell the administrator: a certificate has expired, or somebody stands in between.</source>
        <translation>Айналып өтпеңіз. Әкімшіге хабарлаңыз: сертификаттың мерзімі өткен немесе арада біреу тұр.</translation>
    </message>
    <message>
        <source>The connection to the state image database has not been set up or not been opened.</source>
        <translation>Бейнелердің мемлекеттік дерекқорымен байланыс бапталмаған немесе ашылмаған.</translation>
    </message>
    <message>
        <source>Have the administrator set its address and certificates, and enter the password of the connection&apos;s key.</source>
        <translation>Әкімші оның мекенжайы мен сертификаттарын баптап, байланыс кілтінің құпиясөзін енгізсін.</translation>
    </message>
    <message>
        <source>Without the person&apos;s consent no session begins.</source>
        <translation>Тұлғаның келісімінсіз сеанс басталмайды.</translation>
    </message>
    <message>
        <source>Read the text to the person and record the answer. Who refuses is served in the office.</source>
        <translation>Мәтінді тұлғаға оқып беріп, жауабын белгілеңіз. Келіспегенге бөлімшеде қызмет көрсетіледі.</translation>
    </message>
    <message>
        <source>The session took longer than the policy allows and was closed.</source>
        <translation>Сеанс саясат рұқсат еткеннен ұзаққа созылып, жабылды.</translation>
    </message>
    <message>
        <source>Its documents are sealed. Begin a new session when the person is ready.</source>
        <translation>Оның құжаттары бекітіліп сақталды. Тұлға дайын болғанда жаңа сеанс бастаңыз.</translation>
    </message>
    <message>
        <source>This decision needs a second person.</source>
        <translation>Бұл шешімге екінші адам керек.</translation>
    </message>
    <message>
        <source>Ask a colleague to log in beside you and to confirm or refuse the decision.</source>
        <translation>Әріптесіңізден жаныңызда кіріп, шешімді растауын немесе растамауын сұраңыз.</translation>
    </message>
    <message>
        <source>The second person cannot be the one who decides, and needs the right to review.</source>
        <translation>Екінші адам шешім қабылдаушының өзі бола алмайды және оның растау құқығы болуы керек.</translation>
    </message>
    <message>
        <source>Ask another colleague, whose role includes the review.</source>
        <translation>Рөлінде растау құқығы бар басқа әріптестен сұраңыз.</translation>
    </message>
    <message>
        <source>The other side of the connection could not prove who it is.</source>
        <translation>Байланыстың екінші жағы өзін растай алмады.</translation>
    </message>
    <message>
        <source>Nothing was sent. Tell the administrator to check the certificates on both sides.</source>
        <translation>Ештеңе жіберілмеді. Әкімшіге екі жақтағы сертификаттарды тексеруді айтыңыз.</translation>
    </message>
    <message>
        <source>Do not ask again for this person. Continue without a reference image, or choose the other source, and tell the administrator.</source>
        <translation>Бұл тұлға бойынша қайта сұрамаңыз. Эталондық бейнесіз жалғастырыңыз немесе басқа дереккөзді таңдаңыз және әкімшіге хабарлаңыз.</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::ErrorPanel</name>
    <message>
        <source>Technical detail: %1</source>
        <translation>Техникалық мәлімет: %1</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::EvidenceNames</name>
    <message>
        <source>The container does not have the required form.</source>
        <translation>Контейнер талап етілетін пішімге сай емес.</translation>
    </message>
    <message>
        <source>A file was changed after it was signed.</source>
        <translation>Файл қол қойылғаннан кейін өзгертілген.</translation>
    </message>
    <message>
        <source>The signature does not belong to this content.</source>
        <translation>Қолтаңба осы мазмұнға тиесілі емес.</translation>
    </message>
    <message>
        <source>The certificate was not valid yet at signing.</source>
        <translation>Қол қою кезінде сертификат әлі күшіне енбеген.</translation>
    </message>
    <message>
        <source>The certificate was revoked before signing.</source>
        <translation>Сертификат қол қойылғанға дейін кері қайтарып алынған.</translation>
    </message>
    <message>
        <source>The certificate had expired before signing.</source>
        <translation>Сертификаттың мерзімі қол қойылғанға дейін өткен.</translation>
    </message>
    <message>
        <source>A signed file is no longer there.</source>
        <translation>Қол қойылған файл енді жоқ.</translation>
    </message>
    <message>
        <source>The certificate of the signer is missing.</source>
        <translation>Қол қоюшының сертификаты жоқ.</translation>
    </message>
    <message>
        <source>The certificate does not lead to a trust anchor.</source>
        <translation>Сертификат сенім тірегіне апармайды.</translation>
    </message>
    <message>
        <source>The certificate may not be used for this purpose.</source>
        <translation>Сертификатты бұл мақсатта пайдалануға болмайды.</translation>
    </message>
    <message>
        <source>The signer is not the one expected for this document.</source>
        <translation>Қол қоюшы осы құжат үшін күтілген тұлға емес.</translation>
    </message>
    <message>
        <source>The cryptography of the signature is too weak.</source>
        <translation>Қолтаңбаның криптографиясы тым әлсіз.</translation>
    </message>
    <message>
        <source>The certificate has expired and no timestamp proves the time of signing.</source>
        <translation>Сертификаттың мерзімі өткен және қол қою уақытын растайтын уақыт белгісі жоқ.</translation>
    </message>
    <message>
        <source>The certificate is revoked and no timestamp proves an earlier signature.</source>
        <translation>Сертификат кері қайтарып алынған және қолтаңбаның бұрынырақ қойылғанын растайтын уақыт белгісі жоқ.</translation>
    </message>
    <message>
        <source>The revocation status of the certificate is not known yet. Verify again later.</source>
        <translation>Сертификаттың кері қайтарып алынған-алынбағаны әлі белгісіз. Кейінірек қайта тексеріңіз.</translation>
    </message>
    <message>
        <source>The times in the document contradict each other.</source>
        <translation>Құжаттағы уақыттар бір-біріне қайшы келеді.</translation>
    </message>
    <message>
        <source>The certificate chain could not be judged.</source>
        <translation>Сертификаттар тізбегін бағалау мүмкін болмады.</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>Тұтастық</translation>
    </message>
    <message>
        <source>Signer and certificate chain</source>
        <translation>Қол қоюшы және сертификаттар тізбегі</translation>
    </message>
    <message>
        <source>Certificate chain</source>
        <translation>Сертификаттар тізбегі</translation>
    </message>
    <message>
        <source>Revocation</source>
        <translation>Кері қайтарып алу</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Уақыт</translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation>Толықтық</translation>
    </message>
    <message>
        <source>Conformance to the rules</source>
        <translation>Қағидаларға сәйкестік</translation>
    </message>
    <message>
        <source>Recomputation of the result</source>
        <translation>Нәтижені қайта есептеу</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>өтті</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>өтпеді</translation>
    </message>
    <message>
        <source>not certain</source>
        <translation>анық емес</translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation>бағаланбады</translation>
    </message>
    <message>
        <source>At the command</source>
        <translation>Команда берілген сәт</translation>
    </message>
    <message>
        <source>Movement begins</source>
        <translation>Қимылдың басталуы</translation>
    </message>
    <message>
        <source>Movement at its peak</source>
        <translation>Қимылдың шыңы</translation>
    </message>
    <message>
        <source>Looking straight again</source>
        <translation>Қайтадан тура қарау</translation>
    </message>
    <message>
        <source>Current image</source>
        <translation>Ағымдағы бейне</translation>
    </message>
    <message>
        <source>Reference image</source>
        <translation>Эталондық бейне</translation>
    </message>
    <message>
        <source>Liveness check</source>
        <translation>Бейненің шынайылығын тексеру</translation>
    </message>
    <message>
        <source>Comparison of images</source>
        <translation>Бейнелерді салыстыру</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Шешім</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Жарамды</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>Жарамсыз</translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation>Анық емес</translation>
    </message>
    <message>
        <source>The document is unchanged and its signature is trusted.</source>
        <translation>Құжат өзгертілмеген және оның қолтаңбасы сенімді.</translation>
    </message>
    <message>
        <source>The document is not what was signed. Do not rely on it.</source>
        <translation>Құжат қол қойылған нұсқаға сәйкес емес. Оған сүйенбеңіз.</translation>
    </message>
    <message>
        <source>The document has not been verified.</source>
        <translation>Құжат тексерілмеген.</translation>
    </message>
    <message>
        <source>Light of the screen on the face</source>
        <translation>Экран жарығы бетте</translation>
    </message>
    <message>
        <source>Measuring the light of the room</source>
        <translation>Бөлме жарығын өлшеу</translation>
    </message>
    <message>
        <source>Looking straight before the first command</source>
        <translation>Бірінші командаға дейін тіке қарау</translation>
    </message>
    <message>
        <source>Compared with all later pictures</source>
        <translation>Кейінгі бейнелердің бәрі осымен салыстырылды</translation>
    </message>
    <message>
        <source>The picture that ended the attempt</source>
        <translation>Талпынысты аяқтаған бейне</translation>
    </message>
    <message>
        <source>Act of destruction</source>
        <translation>Жою актісі</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Саясат</translation>
    </message>
    <message>
        <source>list of signed files</source>
        <translation>қол қойылған файлдар тізімі</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>қолтаңба</translation>
    </message>
    <message>
        <source>this is the signature</source>
        <translation>бұл — қолтаңбаның өзі</translation>
    </message>
    <message>
        <source>the same in every document</source>
        <translation>барлық құжатта бірдей</translation>
    </message>
    <message>
        <source>changed after signing</source>
        <translation>қол қойылғаннан кейін өзгертілген</translation>
    </message>
    <message>
        <source>signed, but missing</source>
        <translation>қол қойылған, бірақ жоқ</translation>
    </message>
    <message>
        <source>nothing: not signed</source>
        <translation>ештеңе: қол қойылмаған</translation>
    </message>
    <message>
        <source>The document could not be fully verified. The causes say why.</source>
        <translation>Құжатты толық тексеру мүмкін болмады. Себептері төменде жазылған.</translation>
    </message>
    <message>
        <source>Level B: signed, without a timestamp.</source>
        <translation>B деңгейі: қол қойылған, уақыт белгісі жоқ.</translation>
    </message>
    <message>
        <source>Level T: signed, with a timestamp.</source>
        <translation>T деңгейі: қол қойылған, уақыт белгісі бар.</translation>
    </message>
    <message>
        <source>Level T with validation data: signed, with a timestamp and the status of the certificates.</source>
        <translation>Тексеру деректері бар T деңгейі: қол қойылған, уақыт белгісі мен сертификаттардың мәртебесі бар.</translation>
    </message>
    <message>
        <source>The timestamp is still to come; the program asks for it by itself.</source>
        <translation>Уақыт белгісі әлі алынған жоқ; бағдарлама оны өзі сұрайды.</translation>
    </message>
    <message>
        <source>The status of the certificates is still to come; the program asks for it by itself.</source>
        <translation>Сертификаттардың мәртебесі әлі алынған жоқ; бағдарлама оны өзі сұрайды.</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::EvidencePage</name>
    <message>
        <source>Export the document to a folder</source>
        <translation>Құжатты қалтаға экспорттау</translation>
    </message>
    <message>
        <source>Evidence archive</source>
        <translation>Дәлелдемелер архиві</translation>
    </message>
    <message>
        <source>Filter by document, result, service, contract or time</source>
        <translation>Құжат, нәтиже, қызмет, шарт немесе уақыт бойынша сүзу</translation>
    </message>
    <message>
        <source>Filter the documents</source>
        <translation>Құжаттарды сүзу</translation>
    </message>
    <message>
        <source>Sealed documents</source>
        <translation>Мөрленген құжаттар</translation>
    </message>
    <message>
        <source>There are no documents yet. Every identification seals its own.</source>
        <translation>Әзірге құжаттар жоқ. Әр идентификаттаудың өз құжаттары мөрленеді.</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::FileCoverageTable</name>
    <message>
        <source>Files of the document and what vouches for them</source>
        <translation>Құжат файлдары және олардың нақтылығы немен расталатыны</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Көлемі</translation>
    </message>
    <message>
        <source>Vouched for by</source>
        <translation>Немен расталады</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::FindingsPanel</name>
    <message>
        <source>Provider and customer</source>
        <translation>Провайдер және тапсырыс беруші</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::IdentificationWizard</name>
    <message>
        <source>The person &amp;withdraws the consent</source>
        <translation>Тұлға келісімін қа&amp;йтарып алады</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Келісім қайтарылды</translation>
    </message>
    <message>
        <source>Does the person take the consent back? Nothing more is recorded or compared; the session ends with documents that say so.</source>
        <translation>Тұлға келісімін қайтарып ала ма? Бұдан әрі ештеңе жазылмайды және салыстырылмайды; сеанс соны көрсететін құжаттармен аяқталады.</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::IinPage</name>
    <message>
        <source>The number is complete and its check digit is right.</source>
        <translation>Нөмір толық, бақылау цифры дұрыс.</translation>
    </message>
    <message>
        <source>Born: %1</source>
        <translation>Туған күні: %1</translation>
    </message>
    <message>
        <source>Sex: male</source>
        <translation>Жынысы: ер</translation>
    </message>
    <message>
        <source>Sex: female</source>
        <translation>Жынысы: әйел</translation>
    </message>
    <message>
        <source>Digits entered: %1 of %2</source>
        <translation>Енгізілген цифрлар: %1 / %2</translation>
    </message>
    <message>
        <source>The IIN is missing.</source>
        <translation>ЖСН енгізілмеген.</translation>
    </message>
    <message>
        <source>An IIN has digits only.</source>
        <translation>ЖСН тек цифрлардан тұрады.</translation>
    </message>
    <message>
        <source>An IIN has twelve digits; some are missing.</source>
        <translation>ЖСН он екі цифрдан тұрады; цифрлар жетіспейді.</translation>
    </message>
    <message>
        <source>An IIN has twelve digits; there are too many.</source>
        <translation>ЖСН он екі цифрдан тұрады; артық цифрлар бар.</translation>
    </message>
    <message>
        <source>The first six digits are not a date of birth (year, month, day).</source>
        <translation>Алғашқы алты цифр туған күн (жыл, ай, күн) емес.</translation>
    </message>
    <message>
        <source>The seventh digit must be from 0 to 6.</source>
        <translation>Жетінші цифр 0 мен 6 аралығында болуға тиіс.</translation>
    </message>
    <message>
        <source>The last digit does not fit the others. Check each digit.</source>
        <translation>Соңғы цифр қалғандарына сәйкес келмейді. Әр цифрды тексеріңіз.</translation>
    </message>
    <message>
        <source>A number that begins like this is never issued. Check each digit.</source>
        <translation>Бұлай басталатын нөмір ешқашан берілмейді. Әр цифрды тексеріңіз.</translation>
    </message>
    <message>
        <source>By this number the person was born before 1900. Check the seventh digit.</source>
        <translation>Бұл нөмір бойынша адам 1900 жылға дейін туған. Жетінші цифрды тексеріңіз.</translation>
    </message>
    <message>
        <source>Training takes only training numbers: the seventh digit is 1 or 2.</source>
        <translation>Оқыту режимінде тек оқытуға арналған нөмірлер қабылданады: жетінші цифры 1 немесе 2.</translation>
    </message>
    <message>
        <source>By this number the person is not born yet. Check the first seven digits.</source>
        <translation>Бұл нөмір бойынша адам әлі туған жоқ. Алғашқы жеті цифрды тексеріңіз.</translation>
    </message>
    <message>
        <source>IIN</source>
        <translation>ЖСН</translation>
    </message>
    <message>
        <source>Enter the individual identification number that the person gives.</source>
        <translation>Адам айтқан жеке сәйкестендіру нөмірін енгізіңіз.</translation>
    </message>
    <message>
        <source>The liveness check had a negative result. The IIN still belongs into its document; no comparison follows.</source>
        <translation>Бейненің шынайылығын тексеру теріс нәтиже берді. Соған қарамастан ЖСН құжатқа енгізілуге тиіс; салыстыру жүргізілмейді.</translation>
    </message>
    <message>
        <source>&amp;Individual identification number</source>
        <translation>&amp;Жеке сәйкестендіру нөмірі</translation>
    </message>
    <message>
        <source>Individual identification number</source>
        <translation>Жеке сәйкестендіру нөмірі</translation>
    </message>
    <message>
        <source>If the person gives no IIN, say &amp;why:</source>
        <translation>Адам ЖСН айтпаса, &amp;себебін көрсетіңіз:</translation>
    </message>
    <message>
        <source>Reason why the IIN was not obtained</source>
        <translation>ЖСН алынбауының себебі</translation>
    </message>
    <message>
        <source>IIN n&amp;ot obtained</source>
        <translation>ЖСН &amp;алынбады</translation>
    </message>
    <message>
        <source>Continue without an IIN</source>
        <translation>ЖСН-сіз жалғастыру</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>Жа&amp;лғастыру</translation>
    </message>
    <message>
        <source>Continue with this IIN</source>
        <translation>Осы ЖСН-мен жалғастыру</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::ImageFilmstrip</name>
    <message>
        <source>No image</source>
        <translation>Бейне жоқ</translation>
    </message>
    <message>
        <source>Images of the document</source>
        <translation>Құжаттағы бейнелер</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>%1-талпыныс</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::KeyCard</name>
    <message>
        <source>The settings of the signing keys cannot be read.</source>
        <translation>Қол қою кілттерінің баптауларын оқу мүмкін емес.</translation>
    </message>
    <message>
        <source>Key file: %1</source>
        <translation>Кілт файлы: %1</translation>
    </message>
    <message>
        <source>Token: %1, serial number %2</source>
        <translation>Токен: %1, сериялық нөмірі %2</translation>
    </message>
    <message>
        <source>Training key, made by this program</source>
        <translation>Осы бағдарлама жасаған оқыту кілті</translation>
    </message>
    <message>
        <source>No key is chosen yet.</source>
        <translation>Кілт әлі таңдалған жоқ.</translation>
    </message>
    <message>
        <source>Signs the documents of the liveness check and of the comparison.</source>
        <translation>Бейненің шынайылығын тексеру және бейнелерді салыстыру құжаттарына қол қояды.</translation>
    </message>
    <message>
        <source>Signs the decision and the policy.</source>
        <translation>Шешімге және саясатқа қол қояды.</translation>
    </message>
    <message>
        <source>The key is closed. The check opens it and asks for its password or PIN.</source>
        <translation>Кілт жабық. Тексеру оны ашып, паролін немесе PIN-кодын сұрайды.</translation>
    </message>
    <message>
        <source>Try a key...</source>
        <translation>Кілтті сынап көру...</translation>
    </message>
    <message>
        <source>Choose a key...</source>
        <translation>Кілт таңдау...</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::KeySourceForm</name>
    <message>
        <source>Key file</source>
        <translation>Кілт файлы</translation>
    </message>
    <message>
        <source>Key files (*.p12 *.pfx);;All files (*)</source>
        <translation>Кілт файлдары (*.p12 *.pfx);;Барлық файлдар (*)</translation>
    </message>
    <message>
        <source>Library of the token&apos;s driver</source>
        <translation>Токен драйверінің кітапханасы</translation>
    </message>
    <message>
        <source>Libraries (*.so *.so.*);;All files (*)</source>
        <translation>Кітапханалар (*.so *.so.*);;Барлық файлдар (*)</translation>
    </message>
    <message>
        <source>Issuers&apos; certificates</source>
        <translation>Куәландырушы орталықтардың сертификаттары</translation>
    </message>
    <message>
        <source>Certificates (*.cer *.crt *.pem *.der);;All files (*)</source>
        <translation>Сертификаттар (*.cer *.crt *.pem *.der);;Барлық файлдар (*)</translation>
    </message>
    <message>
        <source>Key &amp;file (PKCS#12)</source>
        <translation>Кілт &amp;файлы (PKCS#12)</translation>
    </message>
    <message>
        <source>&amp;Token (PKCS#11)</source>
        <translation>&amp;Токен (PKCS#11)</translation>
    </message>
    <message>
        <source>F&amp;ile with the key and its certificate</source>
        <translation>Кілті мен сертификаты бар &amp;деректер файлы</translation>
    </message>
    <message>
        <source>File with the key and its certificate</source>
        <translation>Кілті мен сертификаты бар деректер файлы</translation>
    </message>
    <message>
        <source>Whole path, for example /home/name/key.p12</source>
        <translation>Толық жолы, мысалы, /home/name/key.p12</translation>
    </message>
    <message>
        <source>&amp;Browse...</source>
        <translation>&amp;Шолу...</translation>
    </message>
    <message>
        <source>Library of the token&apos;s d&amp;river</source>
        <translation>Токен &amp;драйверінің кітапханасы</translation>
    </message>
    <message>
        <source>Whole path of the .so file; the vendor&apos;s manual names it</source>
        <translation>.so файлының толық жолы; өндірушінің нұсқаулығында көрсетілген</translation>
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
        <translation>Токендерді &amp;көрсету</translation>
    </message>
    <message>
        <source>C&amp;ertificate on the token</source>
        <translation>Токендегі &amp;сертификат</translation>
    </message>
    <message>
        <source>Certificate on the token</source>
        <translation>Токендегі сертификат</translation>
    </message>
    <message>
        <source>Show certi&amp;ficates...</source>
        <translation>Сертификаттарды көр&amp;сету...</translation>
    </message>
    <message>
        <source>Issuers&apos; certificates, where the file or token has none (&amp;optional)</source>
        <translation>Куәландырушы орталықтардың сертификаттары, файлда не токенде жоқ болса (міндетті &amp;емес)</translation>
    </message>
    <message>
        <source>&amp;Add...</source>
        <translation>&amp;Қосу...</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Алып тастау</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::LightScreen</name>
    <message>
        <source>Look at the screen</source>
        <translation>Экранға қараңыз</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::LivePage</name>
    <message>
        <source>Attempt %1 of %2</source>
        <translation>Талпыныс: %1 / %2</translation>
    </message>
    <message>
        <source>Attempt %1 did not succeed: %2</source>
        <translation>%1-талпыныс сәтсіз аяқталды: %2</translation>
    </message>
    <message>
        <source>Live image</source>
        <translation>Ағымдағы бейне</translation>
    </message>
    <message>
        <source>The person looks at the camera and makes each movement when it is asked for.</source>
        <translation>Адам камераға қарап, әр қимылды сұралған кезде жасайды.</translation>
    </message>
    <message>
        <source>Time left for the movement</source>
        <translation>Қимылға қалған уақыт</translation>
    </message>
    <message>
        <source>&amp;Break off</source>
        <translation>Ү&amp;зу</translation>
    </message>
    <message>
        <source>Break off the session</source>
        <translation>Сеансты үзу</translation>
    </message>
    <message>
        <source>&amp;Repeat the attempt</source>
        <translation>Талпынысты &amp;қайталау</translation>
    </message>
    <message>
        <source>Repeat the attempt</source>
        <translation>Талпынысты қайталау</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::LivePreview</name>
    <message>
        <source>Waiting for the camera.</source>
        <translation>Камера күтілуде.</translation>
    </message>
    <message>
        <source>Live image</source>
        <translation>Ағымдағы бейне</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::LivenessCriteriaForm</name>
    <message>
        <source>Choose at least as many commands and signals as an attempt asks for.</source>
        <translation>Талпыныс сұрайтыннан кем емес команда мен сигнал таңдаңыз.</translation>
    </message>
    <message>
        <source>The light signal is always asked for, so it has to be among those chosen.</source>
        <translation>Жарық сигналы әрдайым сұралады, сондықтан ол таңдалғандардың арасында болуы керек.</translation>
    </message>
    <message>
        <source>Commands and signals that may be drawn</source>
        <translation>Кездейсоқ таңдалатын командалар мен сигналдар</translation>
    </message>
    <message>
        <source>Commands and signals in an attempt, three at least</source>
        <translation>Бір талпыныстағы командалар мен сигналдар, кемінде үшеу</translation>
    </message>
    <message>
        <source>Failed attempts that make a negative result</source>
        <translation>Теріс нәтиже беретін сәтсіз талпыныстар</translation>
    </message>
    <message>
        <source>3 (the strict reading of the rules)</source>
        <translation>3 (қағидаларды қатаң түсіну)</translation>
    </message>
    <message>
        <source>4 (the first attempt and three repetitions)</source>
        <translation>4 (бірінші талпыныс және үш қайталау)</translation>
    </message>
    <message>
        <source>Light signal</source>
        <translation>Жарық сигналы</translation>
    </message>
    <message>
        <source>Signs in the video have to be reviewed before an approval</source>
        <translation>Мақұлдамас бұрын бейнедегі белгілер қаралуы керек</translation>
    </message>
    <message>
        <source>Least quality of the current image, 0 to 100</source>
        <translation>Ағымдағы бейненің ең төмен сапасы, 0–100</translation>
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
        <translation>&amp;Құпиясөз</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Құпиясөз</translation>
    </message>
    <message>
        <source>Log &amp;in</source>
        <translation>&amp;Кіру</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::LogInPage</name>
    <message>
        <source>Workplace locked</source>
        <translation>Жұмыс орны құлыпталған</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Кіру</translation>
    </message>
    <message>
        <source>%1, %2, goes on after logging in; somebody else may log in instead.</source>
        <translation>%1, %2, кіргеннен кейін жалғастырады; оның орнына басқа адам кіре алады.</translation>
    </message>
    <message>
        <source>Choose a password</source>
        <translation>Құпиясөз таңдаңыз</translation>
    </message>
    <message>
        <source>The password you have was given to you by somebody else. Choose one that nobody else knows.</source>
        <translation>Қазіргі құпиясөзіңізді сізге басқа адам берген. Өзіңізден басқа ешкім білмейтінін таңдаңыз.</translation>
    </message>
    <message>
        <source>Recover the access</source>
        <translation>Қолжетімділікті қалпына келтіру</translation>
    </message>
    <message>
        <source>&amp;Use this password</source>
        <translation>Осы құпиясөзді &amp;қолдану</translation>
    </message>
    <message>
        <source>No administrator can log in?</source>
        <translation>Бірде-бір әкімші кіре алмай ма?</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Артқа</translation>
    </message>
    <message numerus="yes">
        <source>The next try is possible in %n second(s).</source>
        <translation>
            <numerusform>Келесі әрекетті %n секундтан кейін жасауға болады.</numerusform>
            <numerusform>Келесі әрекетті %n секундтан кейін жасауға болады.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aiqyn::app::MainWindow</name>
    <message>
        <source>Aiqyn - biometric identification</source>
        <translation>Aiqyn - биометриялық идентификаттау</translation>
    </message>
    <message>
        <source>TRAINING MODE: synthetic persons and training keys. Nothing here is an identification of a person.</source>
        <translation>ОҚЫТУ РЕЖИМІ: синтетикалық адамдар және оқытуға арналған кілттер. Мұндағы ештеңе адамды идентификаттау болып табылмайды.</translation>
    </message>
    <message>
        <source>&amp;Identification</source>
        <translation>&amp;Идентификаттау</translation>
    </message>
    <message>
        <source>E&amp;vidence</source>
        <translation>&amp;Дәлелдемелер</translation>
    </message>
    <message>
        <source>Show the identification</source>
        <translation>Идентификаттауды көрсету</translation>
    </message>
    <message>
        <source>Show the evidence archive</source>
        <translation>Дәлелдемелер архивін көрсету</translation>
    </message>
    <message>
        <source>&amp;Language: %1</source>
        <translation>&amp;Тіл: %1</translation>
    </message>
    <message>
        <source>Language of the windows</source>
        <translation>Терезелердің тілі</translation>
    </message>
    <message>
        <source>Close the program?</source>
        <translation>Бағдарламаны жабу керек пе?</translation>
    </message>
    <message>
        <source>An identification is running.</source>
        <translation>Идентификаттау жүріп жатыр.</translation>
    </message>
    <message>
        <source>If you close the program now, the session is broken off. The documents sealed so far stay in the archive.</source>
        <translation>Бағдарламаны қазір жапсаңыз, сеанс үзіледі. Осыған дейін мөрленген құжаттар архивте қалады.</translation>
    </message>
    <message>
        <source>&amp;Break off and close</source>
        <translation>Ү&amp;зу және жабу</translation>
    </message>
    <message>
        <source>&amp;Keep working</source>
        <translation>&amp;Жұмысты жалғастыру</translation>
    </message>
    <message>
        <source>Basic recognition models: for training and try-out.</source>
        <translation>Негізгі тану модельдері: оқуға және сынап көруге арналған.</translation>
    </message>
    <message>
        <source>&amp;Administration</source>
        <translation>&amp;Әкімшілендіру</translation>
    </message>
    <message>
        <source>Show the administration</source>
        <translation>Әкімшілендіруді көрсету</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::Names</name>
    <message>
        <source>Start</source>
        <translation>Бастау</translation>
    </message>
    <message>
        <source>Live image</source>
        <translation>Ағымдағы бейне</translation>
    </message>
    <message>
        <source>IIN</source>
        <translation>ЖСН</translation>
    </message>
    <message>
        <source>Reference image</source>
        <translation>Эталондық бейне</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Салыстыру</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Шешім</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Мөрленді</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>Үзілді</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>Солға бұрылу</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Оңға бұрылу</translation>
    </message>
    <message>
        <source>Close eyes</source>
        <translation>Көзді жұму</translation>
    </message>
    <message>
        <source>Open mouth</source>
        <translation>Ауызды ашу</translation>
    </message>
    <message>
        <source>Come closer</source>
        <translation>Жақындау</translation>
    </message>
    <message>
        <source>Turn your head to the left.</source>
        <translation>Басыңызды солға бұрыңыз.</translation>
    </message>
    <message>
        <source>Turn your head to the right.</source>
        <translation>Басыңызды оңға бұрыңыз.</translation>
    </message>
    <message>
        <source>Close your eyes for a second and open them again.</source>
        <translation>Көзіңізді бір секундқа жұмып, қайта ашыңыз.</translation>
    </message>
    <message>
        <source>Open your mouth wide.</source>
        <translation>Аузыңызды кең ашыңыз.</translation>
    </message>
    <message>
        <source>Come closer to the camera.</source>
        <translation>Камераға жақындаңыз.</translation>
    </message>
    <message>
        <source>Look straight at the camera.</source>
        <translation>Камераға тура қараңыз.</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>күтуде</translation>
    </message>
    <message>
        <source>running</source>
        <translation>орындалуда</translation>
    </message>
    <message>
        <source>done</source>
        <translation>орындалды</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>сәтсіз</translation>
    </message>
    <message>
        <source>Please come a little closer.</source>
        <translation>Сәл жақынырақ келіңіз.</translation>
    </message>
    <message>
        <source>Please move back a little.</source>
        <translation>Сәл кейін шегініңіз.</translation>
    </message>
    <message>
        <source>Please turn your face to the light.</source>
        <translation>Бетіңізді жарыққа қаратыңыз.</translation>
    </message>
    <message>
        <source>Please hold still for a moment.</source>
        <translation>Бір сәт қозғалмай тұрыңыз.</translation>
    </message>
    <message>
        <source>Only one person may be in the picture.</source>
        <translation>Кадрда тек бір адам болуға тиіс.</translation>
    </message>
    <message>
        <source>Please place your face in the oval.</source>
        <translation>Бетіңізді сопақша шеңберге туралаңыз.</translation>
    </message>
    <message>
        <source>Another movement was made than the one asked for.</source>
        <translation>Сұралған қимылдан басқа қимыл жасалды.</translation>
    </message>
    <message>
        <source>The movement began before it was asked for.</source>
        <translation>Қимыл сұралғанға дейін басталды.</translation>
    </message>
    <message>
        <source>The movement was not made in time.</source>
        <translation>Қимыл уақытында жасалмады.</translation>
    </message>
    <message>
        <source>The person did not look straight again in time.</source>
        <translation>Адам уақытында қайтадан тура қарамады.</translation>
    </message>
    <message>
        <source>The face left the picture.</source>
        <translation>Бет кадрдан шығып кетті.</translation>
    </message>
    <message>
        <source>More than one person was in the picture.</source>
        <translation>Кадрда бірден көп адам болды.</translation>
    </message>
    <message>
        <source>The face changed during the attempt.</source>
        <translation>Талпыныс кезінде бет өзгерді.</translation>
    </message>
    <message>
        <source>The picture stood still.</source>
        <translation>Кадр қозғалмай қалды.</translation>
    </message>
    <message>
        <source>The picture repeated itself.</source>
        <translation>Кадр қайталанды.</translation>
    </message>
    <message>
        <source>The video was interrupted.</source>
        <translation>Бейне ағыны үзілді.</translation>
    </message>
    <message>
        <source>The video was too slow.</source>
        <translation>Бейне ағыны тым баяу болды.</translation>
    </message>
    <message>
        <source>The picture did not become good enough in time.</source>
        <translation>Кадр сапасы уақытында жеткілікті деңгейге жетпеді.</translation>
    </message>
    <message>
        <source>The face moved like a flat picture.</source>
        <translation>Бет жазық сурет сияқты қозғалды.</translation>
    </message>
    <message>
        <source>The face did not answer to the light signal.</source>
        <translation>Бет жарық сигналына жауап бермеді.</translation>
    </message>
    <message>
        <source>The camera changed during the attempt.</source>
        <translation>Талпыныс кезінде камера ауысты.</translation>
    </message>
    <message>
        <source>The attempt was broken off.</source>
        <translation>Талпыныс үзілді.</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Өтті</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Өтпеді</translation>
    </message>
    <message>
        <source>Negative result</source>
        <translation>Теріс нәтиже</translation>
    </message>
    <message>
        <source>The same person</source>
        <translation>Сол адам</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>Басқа адам</translation>
    </message>
    <message>
        <source>Not performed</source>
        <translation>Орындалмады</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Мақұлданды</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Бас тартылды</translation>
    </message>
    <message>
        <source>Obtained</source>
        <translation>Алынды</translation>
    </message>
    <message>
        <source>Not obtained</source>
        <translation>Алынбады</translation>
    </message>
    <message>
        <source>Consumer loan</source>
        <translation>Тұтынушылық қарыз</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>Банктік шот</translation>
    </message>
    <message>
        <source>Payment card</source>
        <translation>Төлем карточкасы</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>Депозит</translation>
    </message>
    <message>
        <source>State image database</source>
        <translation>Бейнелердің мемлекеттік дерекқоры</translation>
    </message>
    <message>
        <source>Provider&apos;s database of identified images</source>
        <translation>Провайдердің бірдейлендірілген бейнелерінің дерекқоры</translation>
    </message>
    <message>
        <source>Liveness check</source>
        <translation>Бейненің шынайылығын тексеру</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Ұқсастық</translation>
    </message>
    <message>
        <source>The light of the screen could not be seen on the face.</source>
        <translation>Экран жарығы бетте байқалмады.</translation>
    </message>
    <message>
        <source>The environment of the program changed during the attempt.</source>
        <translation>Талпыныс кезінде бағдарламаның жұмыс ортасы өзгерді.</translation>
    </message>
    <message>
        <source>Ask the person to wait for each prompt and to make only that movement.</source>
        <translation>Адамнан әр команданы күтіп, тек сұралған қимылды жасауын сұраңыз.</translation>
    </message>
    <message>
        <source>The person should sit alone before the camera and stay there to the end.</source>
        <translation>Адам камера алдында жалғыз отырып, соңына дейін орнынан кетпеуге тиіс.</translation>
    </message>
    <message>
        <source>Make sure that the person really sits before the camera, not a picture or a screen.</source>
        <translation>Камера алдында сурет немесе экран емес, адамның өзі отырғанына көз жеткізіңіз.</translation>
    </message>
    <message>
        <source>Close other programs, connect the camera directly and add light.</source>
        <translation>Басқа бағдарламаларды жауып, камераны тікелей қосыңыз және жарықты күшейтіңіз.</translation>
    </message>
    <message>
        <source>Draw the curtains, switch off a lamp, come nearer or make the screen brighter.</source>
        <translation>Пердені жабыңыз, шамды сөндіріңіз, экранға жақындаңыз немесе экран жарықтығын арттырыңыз.</translation>
    </message>
    <message>
        <source>This session cannot go on. Find out what changed, then begin a new one.</source>
        <translation>Бұл сеансты жалғастыруға болмайды. Не өзгергенін анықтап, жаңасын бастаңыз.</translation>
    </message>
    <message>
        <source>Ask the person to look straight again after each movement.</source>
        <translation>Адамнан әр қимылдан кейін қайтадан тура қарауын сұраңыз.</translation>
    </message>
    <message>
        <source>Follow the hints in the picture: light, distance, looking straight.</source>
        <translation>Кадрдағы нұсқауларды орындаңыз: жарық, қашықтық, тура қарау.</translation>
    </message>
    <message>
        <source>The face looks like a print or a screen to the networks.</source>
        <translation>Нейрондық желілер бетті баспа суретке немесе экранға ұқсатады.</translation>
    </message>
    <message>
        <source>A fine regular pattern lies over the face, as on a photographed screen.</source>
        <translation>Бетте экранды суретке түсіргендегідей ұсақ біркелкі өрнек бар.</translation>
    </message>
    <message>
        <source>Straight edges surround the face, like those of a sheet or a screen.</source>
        <translation>Бет айналасында парақтың немесе экранның шеттеріндей түзу жиектер бар.</translation>
    </message>
    <message>
        <source>The picture has less noise than a camera&apos;s picture has.</source>
        <translation>Кадрда камера кескініндегіден аз шуыл бар.</translation>
    </message>
    <message>
        <source>The pictures came more regularly than a camera&apos;s do.</source>
        <translation>Кадрлар камерадан келетіннен де біркелкі келді.</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Жоғары қарау</translation>
    </message>
    <message>
        <source>Look down</source>
        <translation>Төмен қарау</translation>
    </message>
    <message>
        <source>Tilt left</source>
        <translation>Солға еңкейту</translation>
    </message>
    <message>
        <source>Tilt right</source>
        <translation>Оңға еңкейту</translation>
    </message>
    <message>
        <source>Smile</source>
        <translation>Күлімсіреу</translation>
    </message>
    <message>
        <source>Move back</source>
        <translation>Кейін шегіну</translation>
    </message>
    <message>
        <source>Light signal</source>
        <translation>Жарық сигналы</translation>
    </message>
    <message>
        <source>Raise your head and look up.</source>
        <translation>Басыңызды көтеріп, жоғары қараңыз.</translation>
    </message>
    <message>
        <source>Lower your head and look down.</source>
        <translation>Басыңызды түсіріп, төмен қараңыз.</translation>
    </message>
    <message>
        <source>Tilt your head to your left shoulder.</source>
        <translation>Басыңызды сол иығыңызға еңкейтіңіз.</translation>
    </message>
    <message>
        <source>Tilt your head to your right shoulder.</source>
        <translation>Басыңызды оң иығыңызға еңкейтіңіз.</translation>
    </message>
    <message>
        <source>Smile broadly.</source>
        <translation>Кең жымиыңыз.</translation>
    </message>
    <message>
        <source>Move back a little.</source>
        <translation>Сәл кейін шегініңіз.</translation>
    </message>
    <message>
        <source>Look at the screen: it changes its colour.</source>
        <translation>Экранға қараңыз: оның түсі өзгереді.</translation>
    </message>
    <message>
        <source>Measuring the light of the room. Look at the screen.</source>
        <translation>Бөлме жарығы өлшенуде. Экранға қараңыз.</translation>
    </message>
    <message>
        <source>The room is too bright for the check by light: please draw the curtains, switch off a lamp, come nearer or make the screen brighter.</source>
        <translation>Жарықпен тексеру үшін бөлме тым жарық: пердені жабыңыз, шамды сөндіріңіз, жақынырақ келіңіз немесе экран жарықтығын арттырыңыз.</translation>
    </message>
    <message>
        <source>The camera gives too few pictures: please add light and close other programs.</source>
        <translation>Камера тым аз кадр береді: жарықты күшейтіп, басқа бағдарламаларды жабыңыз.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Қарап шығу</translation>
    </message>
    <message>
        <source>Nothing noticed</source>
        <translation>Ештеңе байқалмады</translation>
    </message>
    <message>
        <source>Signs in the video</source>
        <translation>Бейнедегі белгілер</translation>
    </message>
    <message>
        <source>The camera or the analysis gave out during the attempt.</source>
        <translation>Талпыныс кезінде камера немесе талдау істен шықты.</translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation>Бекітілді</translation>
    </message>
    <message>
        <source>Similarity near the threshold</source>
        <translation>Ұқсастық шек мәніне жақын</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Берілді</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Қайтарылды</translation>
    </message>
    <message>
        <source>Within the limit</source>
        <translation>Шектен аспайды</translation>
    </message>
    <message>
        <source>Over the limit</source>
        <translation>Шектен асты</translation>
    </message>
    <message>
        <source>Quality of the current image</source>
        <translation>Ағымдағы бейненің сапасы</translation>
    </message>
    <message>
        <source>The same face in all challenges</source>
        <translation>Барлық командада сол бір бет</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Келісім</translation>
    </message>
    <message>
        <source>Sessions of this IIN today</source>
        <translation>Осы ЖСН бойынша бүгінгі сеанстар</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::NewPasswordForm</name>
    <message numerus="yes">
        <source>Several words that do not belong together make a good password: at least %n characters.</source>
        <translation>
            <numerusform>Өзара байланыссыз бірнеше сөз — жақсы құпиясөз: кемінде %n таңба.</numerusform>
            <numerusform>Өзара байланыссыз бірнеше сөз — жақсы құпиясөз: кемінде %n таңба.</numerusform>
        </translation>
    </message>
    <message>
        <source>This password will do.</source>
        <translation>Бұл құпиясөз жарайды.</translation>
    </message>
    <message>
        <source>Type it once more.</source>
        <translation>Оны тағы бір рет теріңіз.</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>&amp;Жаңа құпиясөз</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Жаңа құпиясөз</translation>
    </message>
    <message>
        <source>The &amp;same again</source>
        <translation>Дәл сол құпиясөз &amp;тағы бір рет</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Жаңа құпиясөз тағы бір рет</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::PolicyEditor</name>
    <message>
        <source>The policy needs a version.</source>
        <translation>Саясаттың нұсқасы көрсетілуі керек.</translation>
    </message>
    <message>
        <source>The process needs a description: the rules ask for it.</source>
        <translation>Процестің сипаттамасы керек: оны қағидалар талап етеді.</translation>
    </message>
    <message>
        <source>It could not be approved like this: %1</source>
        <translation>Осы күйінде бекітілмейді: %1</translation>
    </message>
    <message>
        <source>It does not fit what is installed here: %1</source>
        <translation>Мұнда орнатылған құралдарға сәйкес келмейді: %1</translation>
    </message>
    <message>
        <source>Write a policy</source>
        <translation>Саясат жазу</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Жалпы</translation>
    </message>
    <message>
        <source>Live image</source>
        <translation>Ағымдағы бейне</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Салыстыру</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Жұмыс станциясы</translation>
    </message>
    <message>
        <source>Keeping</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Қызметтер</translation>
    </message>
    <message>
        <source>&amp;Version</source>
        <translation>&amp;Нұсқасы</translation>
    </message>
    <message>
        <source>Valid &amp;from, at the earliest when it is approved</source>
        <translation>&amp;Күшіне енуі, ең ертесі бекітілген сәтте</translation>
    </message>
    <message>
        <source>&amp;Description of the process</source>
        <translation>Процестің &amp;сипаттамасы</translation>
    </message>
    <message>
        <source>Changed program files</source>
        <translation>Бағдарлама файлдары өзгертілген</translation>
    </message>
    <message>
        <source>An emulated or remote environment</source>
        <translation>Эмуляцияланатын немесе қашықтағы орта</translation>
    </message>
    <message>
        <source>A substituted camera</source>
        <translation>Ауыстырылған камера</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Болдырмау</translation>
    </message>
    <message>
        <source>&amp;Save the draft</source>
        <translation>Жобаны &amp;сақтау</translation>
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
Жоба</translation>
    </message>
    <message>
        <source>%1
In force since %2</source>
        <translation>%1
%2 бастап күшінде</translation>
    </message>
    <message>
        <source>%1
Valid from %2</source>
        <translation>%1
%2 бастап күшіне енеді</translation>
    </message>
    <message>
        <source>%1
Former, approved %2</source>
        <translation>%1
Бұрынғы, %2 бекітілген</translation>
    </message>
    <message>
        <source>Policy %1 against %2</source>
        <translation>%1 саясаты %2 саясатымен салыстырғанда</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Өріс</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Бұрын</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Енді</translation>
    </message>
    <message>
        <source>Approve the policy?</source>
        <translation>Саясат бекітілсін бе?</translation>
    </message>
    <message>
        <source>The draft becomes the policy of the customer.</source>
        <translation>Жоба тапсырыс берушінің саясатына айналады.</translation>
    </message>
    <message>
        <source>It is signed with the customer&apos;s key and names you as the one who approved it: %1. A policy is never taken back; only a newer one takes its place.</source>
        <translation>Оған тапсырыс берушінің кілтімен қол қойылады және бекіткен адам ретінде сіз көрсетілесіз: %1. Саясат ешқашан кері қайтарылмайды; оны тек жаңасы алмастырады.</translation>
    </message>
    <message>
        <source>&amp;Approve and sign</source>
        <translation>&amp;Бекітіп, қол қою</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Қазір емес</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>Import a signed policy</source>
        <translation>Қол қойылған саясатты импорттау</translation>
    </message>
    <message>
        <source>Signed documents (*.asice)</source>
        <translation>Қол қойылған құжаттар (*.asice)</translation>
    </message>
    <message>
        <source>&amp;Edit the draft...</source>
        <translation>Жобаны &amp;өзгерту...</translation>
    </message>
    <message>
        <source>&amp;Write a new one...</source>
        <translation>Жаңасын &amp;жазу...</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Саясат</translation>
    </message>
    <message>
        <source>Administration: policy</source>
        <translation>Әкімшілендіру: саясат</translation>
    </message>
    <message>
        <source>Sessions are held by what the customer approved. One person writes a policy, another approves it with the customer&apos;s key; it only ever goes forward.</source>
        <translation>Сеанстар тапсырыс беруші бекіткен тәртіппен өткізіледі. Саясатты бір адам жазады, басқасы оны тапсырыс берушінің кілтімен бекітеді; ол тек алға жылжиды.</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Саясаттар</translation>
    </message>
    <message>
        <source>The policy in words</source>
        <translation>Саясат мәтіні</translation>
    </message>
    <message>
        <source>What &amp;changed</source>
        <translation>Не ө&amp;згерді</translation>
    </message>
    <message>
        <source>Save as &amp;PDF...</source>
        <translation>&amp;PDF етіп сақтау...</translation>
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
        <translation>Жобаны &amp;жою</translation>
    </message>
    <message>
        <source>&amp;Approve...</source>
        <translation>&amp;Бекіту...</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::PolicySummary</name>
    <message>
        <source>1 in %1</source>
        <translation>%1 ішінен 1</translation>
    </message>
    <message>
        <source>no session begins</source>
        <translation>сеанс басталмайды</translation>
    </message>
    <message>
        <source>a supervisor decides</source>
        <translation>жетекші қызметкер шешеді</translation>
    </message>
    <message>
        <source>it is recorded</source>
        <translation>жазылып алынады</translation>
    </message>
    <message>
        <source>always</source>
        <translation>әрдайым</translation>
    </message>
    <message>
        <source>where the light of the room allows it</source>
        <translation>бөлменің жарығы мүмкіндік бергенде</translation>
    </message>
    <message>
        <source>never</source>
        <translation>ешқашан</translation>
    </message>
    <message>
        <source>The process</source>
        <translation>Процесс</translation>
    </message>
    <message>
        <source>Policy %1 of biometric identification</source>
        <translation>Биометриялық идентификаттаудың %1 саясаты</translation>
    </message>
    <message>
        <source>For training: under it no person is identified.</source>
        <translation>Оқытуға арналған: ол бойынша ешбір адам идентификатталмайды.</translation>
    </message>
    <message>
        <source>Draft: of no force until it is approved.</source>
        <translation>Жоба: бекітілгенге дейін күші жоқ.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Тапсырыс беруші</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Провайдер</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Қағидалар</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Бекітілді</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, бекіткен: %2</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Күшіне енеді</translation>
    </message>
    <message>
        <source>Cited by</source>
        <translation>Сілтеме хеші</translation>
    </message>
    <message>
        <source>Live image</source>
        <translation>Ағымдағы бейне</translation>
    </message>
    <message>
        <source>Each attempt asks for %1 commands and signals, drawn at random from: %2.</source>
        <translation>Әр талпыныста %1 команда мен сигнал сұралады, олар мыналардан кездейсоқ таңдалады: %2.</translation>
    </message>
    <message>
        <source>A light signal is among them: %1.</source>
        <translation>Олардың арасында жарық сигналы болады: %1.</translation>
    </message>
    <message>
        <source>A mismatch with any one of them ends the attempt; the next one draws anew. After %1 failed attempts the result is negative.</source>
        <translation>Олардың кез келгеніне сәйкессіздік талпынысты аяқтайды; келесісінде қайта таңдалады. Сәтсіз талпыныстар саны %1 болғанда нәтиже теріс болады.</translation>
    </message>
    <message>
        <source>Signs in the video that are worth a look have to be reviewed before an approval.</source>
        <translation>Бейнедегі назар аударарлық белгілер мақұлдамас бұрын қаралуы керек.</translation>
    </message>
    <message>
        <source>Signs in the video that are worth a look are recorded.</source>
        <translation>Бейнедегі назар аударарлық белгілер жазылып алынады.</translation>
    </message>
    <message>
        <source>Without a passed live image nobody is approved.</source>
        <translation>Ағымдағы бейне тексеруден өтпейінше ешкім мақұлданбайды.</translation>
    </message>
    <message>
        <source>The reference image comes from: %1.</source>
        <translation>Эталондық бейненің көзі: %1.</translation>
    </message>
    <message>
        <source>Two images match when their similarity is at least %1. Of pairs of different persons at most %2 reaches that, measured as &quot;%3&quot;.</source>
        <translation>Ұқсастығы кемінде %1 болса, екі бейне сәйкес келеді. Әртүрлі адамдар жұптарының ең көбі %2 осыған жетеді, өлшем: «%3».</translation>
    </message>
    <message>
        <source>Between %1 and %2 a second look is needed.</source>
        <translation>%1 мен %2 аралығында қосымша қарау керек.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Салыстыру</translation>
    </message>
    <message>
        <source>When something is wrong with the workstation</source>
        <translation>Жұмыс станциясында ақау болғанда</translation>
    </message>
    <message>
        <source>Changed program files: %1.</source>
        <translation>Бағдарлама файлдары өзгертілген: %1.</translation>
    </message>
    <message>
        <source>An emulated or remote environment: %1.</source>
        <translation>Эмуляцияланатын немесе қашықтағы орта: %1.</translation>
    </message>
    <message>
        <source>A substituted camera: %1.</source>
        <translation>Ауыстырылған камера: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n year(s) from the end of the service</source>
        <translation>
            <numerusform>%1: қызмет аяқталғаннан бастап %n жыл</numerusform>
            <numerusform>%1: қызмет аяқталғаннан бастап %n жыл</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: for ever</source>
        <translation>%1: мерзімсіз</translation>
    </message>
    <message>
        <source>How long documents are kept</source>
        <translation>Құжаттарды сақтау мерзімі</translation>
    </message>
    <message>
        <source>Timestamps</source>
        <translation>Уақыт белгілері</translation>
    </message>
    <message>
        <source>Certificate status</source>
        <translation>Сертификат мәртебесі</translation>
    </message>
    <message>
        <source>Revocation list</source>
        <translation>Кері қайтарылғандар тізімі</translation>
    </message>
    <message>
        <source>not encrypted: its answers are signed</source>
        <translation>шифрланбаған: жауаптарына қол қойылады</translation>
    </message>
    <message>
        <source>None: signatures have no timestamps.</source>
        <translation>Жоқ: қолтаңбаларда уақыт белгісі болмайды.</translation>
    </message>
    <message>
        <source>A session goes on while no timestamp can be had; it is added later.</source>
        <translation>Уақыт белгісі алынбай тұрғанда сеанс жалғаса береді; ол кейін қосылады.</translation>
    </message>
    <message>
        <source>A session waits until its documents have their timestamps.</source>
        <translation>Сеанс құжаттары уақыт белгісін алғанша күтеді.</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Қызметтер</translation>
    </message>
    <message>
        <source>Verification: %1, version %2</source>
        <translation>Шынайылықты тексеру: %1, нұсқасы %2</translation>
    </message>
    <message>
        <source>Comparison: %1, version %2</source>
        <translation>Салыстыру: %1, нұсқасы %2</translation>
    </message>
    <message>
        <source>Systems and models</source>
        <translation>Жүйелер мен модельдер</translation>
    </message>
    <message>
        <source>Model pack %1; no other weights may be loaded:</source>
        <translation>%1 модельдер жинағы; басқа салмақтарды жүктеуге болмайды:</translation>
    </message>
    <message>
        <source>when the similarity asks for a second look</source>
        <translation>ұқсастық қосымша қарауды талап еткенде</translation>
    </message>
    <message>
        <source>The current image has a quality of at least %1 of 100.</source>
        <translation>Ағымдағы бейненің сапасы 100-ден кемінде %1.</translation>
    </message>
    <message numerus="yes">
        <source>The reference image is at most %n year(s) old.</source>
        <translation>
            <numerusform>Эталондық бейне %n жылдан ескі емес.</numerusform>
            <numerusform>Эталондық бейне %n жылдан ескі емес.</numerusform>
        </translation>
    </message>
    <message>
        <source>The reference image is kept with the comparison.</source>
        <translation>Эталондық бейне салыстырумен бірге сақталады.</translation>
    </message>
    <message>
        <source>Of the reference image its check sum alone is kept: the comparison cannot be computed again.</source>
        <translation>Эталондық бейненің тек бақылау сомасы сақталады: салыстыруды қайта есептеуге болмайды.</translation>
    </message>
    <message>
        <source>A second person confirms the decision: %1.</source>
        <translation>Шешімді екінші адам растайды: %1.</translation>
    </message>
    <message>
        <source>Below the threshold, inside the band for a second look, nobody is approved by one person alone.</source>
        <translation>Шек мәнінен төмен, қосымша қарау аралығында ешкімді бір адам жалғыз мақұлдамайды.</translation>
    </message>
    <message numerus="yes">
        <source>A session takes at most %n minute(s).</source>
        <translation>
            <numerusform>Сеанс %n минуттан аспайды.</numerusform>
            <numerusform>Сеанс %n минуттан аспайды.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One IIN has at most %n session(s) a day.</source>
        <translation>
            <numerusform>Бір ЖСН бойынша күніне %n сеанстан аспайды.</numerusform>
            <numerusform>Бір ЖСН бойынша күніне %n сеанстан аспайды.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One IIN has at most %n session(s) a day without an approval.</source>
        <translation>
            <numerusform>Бір ЖСН бойынша күніне мақұлданбаған %n сеанстан аспайды.</numerusform>
            <numerusform>Бір ЖСН бойынша күніне мақұлданбаған %n сеанстан аспайды.</numerusform>
        </translation>
    </message>
    <message>
        <source>The person&apos;s consent is taken outside of this program.</source>
        <translation>Тұлғаның келісімі бұл бағдарламадан тыс алынады.</translation>
    </message>
    <message>
        <source>Session and decision</source>
        <translation>Сеанс және шешім</translation>
    </message>
    <message>
        <source>Text of the consent, version %1</source>
        <translation>Келісім мәтіні, %1 нұсқасы</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::RecoveryCodeDialog</name>
    <message>
        <source>Recovery code</source>
        <translation>Қалпына келтіру коды</translation>
    </message>
    <message>
        <source>Write this code down and keep it in a sealed envelope, apart from the computer. It is shown only now. With it an administrator whose password is lost gets a new one.</source>
        <translation>Бұл кодты жазып алып, компьютерден бөлек, жапсырылған конвертте сақтаңыз. Ол тек қазір көрсетіледі. Осы кодпен құпиясөзін жоғалтқан әкімші жаңасын алады.</translation>
    </message>
    <message>
        <source>I have &amp;written the code down</source>
        <translation>Кодты &amp;жазып алдым</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Жабу</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::RecoveryForm</name>
    <message>
        <source>The code is in the envelope that was sealed when the first administrator was made. It is used up by this, and the recovery is noted in the audit log.</source>
        <translation>Код бірінші әкімші жасалғанда жапсырылған конвертте. Ол осымен жарамсыз болады, ал қалпына келтіру аудит журналына жазылады.</translation>
    </message>
    <message>
        <source>Recovery &amp;code</source>
        <translation>Қалпына келтіру &amp;коды</translation>
    </message>
    <message>
        <source>Lo&amp;gin of the administrator</source>
        <translation>Әкімшінің ло&amp;гині</translation>
    </message>
    <message>
        <source>&amp;Recover the access</source>
        <translation>Қолжетімділікті қалпына &amp;келтіру</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::ReferencePage</name>
    <message>
        <source>Reference image</source>
        <translation>Эталондық бейне</translation>
    </message>
    <message>
        <source>The live image is compared with an image of the same IIN that is already known. Choose where it comes from.</source>
        <translation>Ағымдағы бейне осы ЖСН бойынша бұрыннан белгілі бейнемен салыстырылады. Оның қайдан алынатынын таңдаңыз.</translation>
    </message>
    <message>
        <source>The image that the state holds for this IIN.</source>
        <translation>Осы ЖСН бойынша мемлекетте сақталған бейне.</translation>
    </message>
    <message>
        <source>An image that was compared with the state image database before.</source>
        <translation>Бұрын бейнелердің мемлекеттік дерекқорымен салыстырылған бейне.</translation>
    </message>
    <message>
        <source>The reference image is being fetched and compared.</source>
        <translation>Эталондық бейне алынып, салыстырылуда.</translation>
    </message>
    <message>
        <source>&amp;No reference image available</source>
        <translation>&amp;Эталондық бейне жоқ</translation>
    </message>
    <message>
        <source>Continue without a reference image</source>
        <translation>Эталондық бейнесіз жалғастыру</translation>
    </message>
    <message>
        <source>&amp;Fetch again</source>
        <translation>Қайта &amp;алу</translation>
    </message>
    <message>
        <source>&amp;Fetch and compare</source>
        <translation>&amp;Алу және салыстыру</translation>
    </message>
    <message>
        <source>Fetch the reference image and compare</source>
        <translation>Эталондық бейнені алу және салыстыру</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Болдырмау</translation>
    </message>
    <message>
        <source>Stop fetching the reference image</source>
        <translation>Эталондық бейнені сұратуды тоқтату</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::RetentionTable</name>
    <message>
        <source>for ever</source>
        <translation>мерзімсіз</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Жыл</translation>
    </message>
    <message>
        <source>Each service needs a name.</source>
        <translation>Әр қызметтің атауы болуы керек.</translation>
    </message>
    <message>
        <source>The service %1 is there twice.</source>
        <translation>%1 қызметі екі рет көрсетілген.</translation>
    </message>
    <message>
        <source>Keeping the documents of %1 for ever needs a legal basis.</source>
        <translation>%1 құжаттарын мерзімсіз сақтау үшін құқықтық негіз керек.</translation>
    </message>
    <message>
        <source>Name at least one service.</source>
        <translation>Кемінде бір қызметті көрсетіңіз.</translation>
    </message>
    <message>
        <source>How long documents are kept</source>
        <translation>Құжаттарды сақтау мерзімі</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Қаржы қызметі</translation>
    </message>
    <message>
        <source>Years from its end</source>
        <translation>Аяқталғаннан кейінгі жылдар</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>Қызмет қосу</translation>
    </message>
    <message>
        <source>Remove the service</source>
        <translation>Қызметті алып тастау</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Құқықтық негіз</translation>
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
        <translation>Әкімші</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Аудитор</translation>
    </message>
    <message>
        <source>holds sessions and decides them</source>
        <translation>сеанстар өткізіп, шешім қабылдайды</translation>
    </message>
    <message>
        <source>reads the sealed documents, approves policies</source>
        <translation>мөрленген құжаттарды оқиды, саясатты бекітеді</translation>
    </message>
    <message>
        <source>keys, accounts, drafts of policies</source>
        <translation>кілттер, тіркелгілер, саясат жобалары</translation>
    </message>
    <message>
        <source>reads everything, changes nothing</source>
        <translation>бәрін оқиды, ештеңені өзгертпейді</translation>
    </message>
    <message numerus="yes">
        <source>Use at least %n characters.</source>
        <translation>
            <numerusform>Кемінде %n таңба пайдаланыңыз.</numerusform>
            <numerusform>Кемінде %n таңба пайдаланыңыз.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use at most %n characters.</source>
        <translation>
            <numerusform>Ең көбі %n таңба пайдаланыңыз.</numerusform>
            <numerusform>Ең көбі %n таңба пайдаланыңыз.</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave the login and the name out.</source>
        <translation>Логин мен есімді қоспаңыз.</translation>
    </message>
    <message>
        <source>Use more different characters, and no row of keys.</source>
        <translation>Әртүрлі таңбаларды көбірек алыңыз, қатар тұрған пернелерді қолданбаңыз.</translation>
    </message>
    <message>
        <source>This is on every list of common passwords: add words of your own.</source>
        <translation>Бұл жиі қолданылатын құпиясөздер тізімдерінің бәрінде бар: өз сөздеріңізді қосыңыз.</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::SecondPersonDialog</name>
    <message>
        <source>A second person</source>
        <translation>Екінші адам</translation>
    </message>
    <message>
        <source>%1 wants to approve this identification.</source>
        <translation>%1 бұл идентификаттауды мақұлдағысы келеді.</translation>
    </message>
    <message>
        <source>%1 wants to refuse this identification.</source>
        <translation>%1 бұл идентификаттаудан бас тартқысы келеді.</translation>
    </message>
    <message>
        <source>Look at the images and the criteria yourself. Your name stands in the decision.</source>
        <translation>Бейнелер мен өлшемшарттарды өзіңіз қараңыз. Шешімде атыңыз көрсетіледі.</translation>
    </message>
    <message>
        <source>Your &amp;login</source>
        <translation>Сіздің &amp;логиніңіз</translation>
    </message>
    <message>
        <source>Your &amp;password</source>
        <translation>Сіздің құпия&amp;сөзіңіз</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Сіздің құпиясөзіңіз</translation>
    </message>
    <message>
        <source>&amp;Note (may be left empty)</source>
        <translation>&amp;Ескертпе (бос қалдыруға болады)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Артқа</translation>
    </message>
    <message>
        <source>&amp;Confirm the approval</source>
        <translation>&amp;Мақұлдауды растау</translation>
    </message>
    <message>
        <source>&amp;Confirm the refusal</source>
        <translation>&amp;Бас тартуды растау</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::SecretDialog</name>
    <message>
        <source>The token locks itself after a few wrong PINs; how many are left it does not say.</source>
        <translation>Бірнеше қате PIN-кодтан кейін токен өзін бұғаттайды; қанша мүмкіндік қалғанын ол айтпайды.</translation>
    </message>
    <message>
        <source>PIN of the token</source>
        <translation>Токеннің PIN-коды</translation>
    </message>
    <message>
        <source>Password of the key file</source>
        <translation>Кілт файлының паролі</translation>
    </message>
    <message>
        <source>%1. Token: %2, serial number %3</source>
        <translation>%1. Токен: %2, сериялық нөмірі %3</translation>
    </message>
    <message>
        <source>%1. Key file: %2</source>
        <translation>%1. Кілт файлы: %2</translation>
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
        <translation>Кілтті &amp;ашу</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Бас тарту</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::SecretEdit</name>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Caps Lock қосулы сияқты.</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::SessionRulesForm</name>
    <message>
        <source>The text of the consent needs a version.</source>
        <translation>Келісім мәтініне нұсқа керек.</translation>
    </message>
    <message>
        <source>The text of the consent is needed in all three languages.</source>
        <translation>Келісім мәтіні үш тілде де керек.</translation>
    </message>
    <message>
        <source>The text of the consent is too long.</source>
        <translation>Келісім мәтіні тым ұзын.</translation>
    </message>
    <message>
        <source>A second person confirms the decision</source>
        <translation>Шешімді екінші адам растайды</translation>
    </message>
    <message>
        <source>Minutes a session may take</source>
        <translation>Сеанс ұзақтығы, минут</translation>
    </message>
    <message>
        <source>At most so many sessions of one IIN a day</source>
        <translation>Бір ЖСН бойынша күніне ең көп сеанс</translation>
    </message>
    <message>
        <source>At most so many sessions of one IIN a day without an approval</source>
        <translation>Бір ЖСН бойынша күніне мақұлданбаған ең көп сеанс</translation>
    </message>
    <message>
        <source>The reference image is at most so many years old</source>
        <translation>Эталондық бейненің ең ұзақ мерзімі, жыл</translation>
    </message>
    <message>
        <source>The reference image is kept with the comparison</source>
        <translation>Эталондық бейне салыстырумен бірге сақталады</translation>
    </message>
    <message>
        <source>The person agrees to a text before the session</source>
        <translation>Тұлға сеанс алдында мәтінге келіседі</translation>
    </message>
    <message>
        <source>Version of the text</source>
        <translation>Мәтін нұсқасы</translation>
    </message>
    <message>
        <source>Text of the consent</source>
        <translation>Келісім мәтіні</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::SigningKeysPage</name>
    <message>
        <source>Administration: signing keys</source>
        <translation>Әкімшілендіру: қол қою кілттері</translation>
    </message>
    <message>
        <source>The provider and the customer sign with a certificate of their own each. Before the first session of a day both are checked; warnings come 30, 7 and 1 day before one expires.</source>
        <translation>Провайдер мен тапсырыс беруші әрқайсысы өз сертификатымен қол қояды. Екеуі де күннің алғашқы сеансы алдында тексеріледі; ескертулер мерзім аяқталуына 30, 7 және 1 күн қалғанда беріледі.</translation>
    </message>
    <message>
        <source>Training mode: the program made these keys itself, and they prove nothing. A key of your organisation can be tried out here: nothing is signed with it and nothing is saved.</source>
        <translation>Оқыту режимі: бұл кілттерді бағдарлама өзі жасады, олар ештеңені дәлелдемейді. Ұйымыңыздың кілтін осында сынап көруге болады: онымен ештеңеге қол қойылмайды және ештеңе сақталмайды.</translation>
    </message>
    <message>
        <source>The keys are being checked. A token that does not answer: take it out and put it in again.</source>
        <translation>Кілттер тексеріліп жатыр. Токен жауап бермесе, оны шығарып, қайта қосыңыз.</translation>
    </message>
    <message>
        <source>Checked: %1.</source>
        <translation>Тексерілген уақыты: %1.</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>Әлі тексерілген жоқ.</translation>
    </message>
    <message>
        <source>&amp;Lock the keys</source>
        <translation>Кілттерді &amp;құлыптау</translation>
    </message>
    <message>
        <source>&amp;Check now</source>
        <translation>Қазір &amp;тексеру</translation>
    </message>
    <message>
        <source>Last check that passed: %1.</source>
        <translation>Соңғы сәтті тексеру: %1.</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::SimilarityScale</name>
    <message>
        <source>Threshold %1</source>
        <translation>Шек мәні %1</translation>
    </message>
    <message>
        <source>Similarity %1</source>
        <translation>Ұқсастық %1</translation>
    </message>
    <message>
        <source>Similarity %1, threshold %2</source>
        <translation>Ұқсастық %1, шек мәні %2</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::StartPage</name>
    <message>
        <source>New identification</source>
        <translation>Жаңа идентификаттау</translation>
    </message>
    <message>
        <source>Say which financial service the identification is for. The evidence is kept as long as the documents of this service.</source>
        <translation>Идентификаттау қай қаржылық қызмет үшін жүргізілетінін көрсетіңіз. Дәлелдемелер осы қызметтің құжаттары сақталатын мерзім бойы сақталады.</translation>
    </message>
    <message>
        <source>Service &amp;type</source>
        <translation>Қызмет тү&amp;рі</translation>
    </message>
    <message>
        <source>Service type</source>
        <translation>Қызмет түрі</translation>
    </message>
    <message>
        <source>Contract &amp;number</source>
        <translation>Шарт &amp;нөмірі</translation>
    </message>
    <message>
        <source>Contract number</source>
        <translation>Шарт нөмірі</translation>
    </message>
    <message>
        <source>The liveness check begins at once. The person should sit in front of the camera, alone and in good light.</source>
        <translation>Бейненің шынайылығын тексеру бірден басталады. Адам камера алдында жалғыз, жарық жақсы түсетін жерде отыруға тиіс.</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Бастау</translation>
    </message>
    <message>
        <source>Start the identification</source>
        <translation>Идентификаттауды бастау</translation>
    </message>
    <message>
        <source>The check shows changing colours on the whole screen. If the person is sensitive to flashing light or has epilepsy, choose it below: the check then does without them.</source>
        <translation>Тексеру кезінде бүкіл экранның түсі ауысып тұрады. Адам жыпылықтаған жарыққа сезімтал болса немесе эпилепсиясы болса, төменде белгілеңіз: тексеру онсыз өтеді.</translation>
    </message>
    <message>
        <source>No identification can begin until this is mended.</source>
        <translation>Бұл түзетілмейінше идентификаттауды бастауға болмайды.</translation>
    </message>
    <message>
        <source>The signing keys are being checked.</source>
        <translation>Қол қою кілттері тексеріліп жатыр.</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::StepHeader</name>
    <message>
        <source>Steps of the session. Current step: %1</source>
        <translation>Сеанс қадамдары. Ағымдағы қадам: %1</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::SubjectNeedsPanel</name>
    <message>
        <source>If the person needs it</source>
        <translation>Адамға қажет болса</translation>
    </message>
    <message>
        <source>Sensitive to &amp;flashing light (no light signal)</source>
        <translation>&amp;Жыпылықтаған жарыққа сезімтал (жарық сигналынсыз)</translation>
    </message>
    <message>
        <source>Cannot move the &amp;head</source>
        <translation>Б&amp;асын қозғалта алмайды</translation>
    </message>
    <message>
        <source>Cannot close the &amp;eyes</source>
        <translation>&amp;Көзін жұма алмайды</translation>
    </message>
    <message>
        <source>Needs &amp;more time</source>
        <translation>Көбірек &amp;уақыт қажет</translation>
    </message>
    <message>
        <source>&amp;Chosen by</source>
        <translation>Таңда&amp;ған</translation>
    </message>
    <message>
        <source>Chosen by</source>
        <translation>Таңдаған</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Себебі</translation>
    </message>
    <message>
        <source>Reason for the choice</source>
        <translation>Таңдау себебі</translation>
    </message>
    <message>
        <source>Say who chose this and why: both stand in the document of the check.</source>
        <translation>Мұны кім және не үшін таңдағанын көрсетіңіз: екеуі де тексеру құжатына жазылады.</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::SubjectView</name>
    <message>
        <source>Please wait, the camera is starting.</source>
        <translation>Күте тұрыңыз, камера іске қосылуда.</translation>
    </message>
    <message>
        <source>Time left for the movement</source>
        <translation>Қимылға қалған уақыт</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::SummaryPage</name>
    <message>
        <source>Session closed</source>
        <translation>Сеанс жабылды</translation>
    </message>
    <message>
        <source>The documents are signed and stand in the evidence archive.</source>
        <translation>Құжаттарға қол қойылды, олар дәлелдемелер архивінде сақтаулы.</translation>
    </message>
    <message>
        <source>The session was broken off.</source>
        <translation>Сеанс үзілді.</translation>
    </message>
    <message>
        <source>The identification was approved.</source>
        <translation>Идентификаттау мақұлданды.</translation>
    </message>
    <message>
        <source>The identification was refused.</source>
        <translation>Идентификаттаудан бас тартылды.</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Себебі: %1</translation>
    </message>
    <message>
        <source>Sealed documents</source>
        <translation>Мөрленген құжаттар</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Құжат</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Тексеру</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Мағынасы</translation>
    </message>
    <message>
        <source>&amp;New session</source>
        <translation>&amp;Жаңа сеанс</translation>
    </message>
    <message>
        <source>Begin a new session</source>
        <translation>Жаңа сеансты бастау</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::VerdictBanner</name>
    <message>
        <source>Verdict: %1</source>
        <translation>Қорытынды: %1</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::VerifyReport</name>
    <message>
        <source>unknown document</source>
        <translation>белгісіз құжат</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Ескерту: %1</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Не істеу керек: %1</translation>
    </message>
    <message>
        <source>Signed by: %1</source>
        <translation>Қол қойған: %1</translation>
    </message>
    <message>
        <source>Proven to exist at: %1</source>
        <translation>Мына уақытта болғаны дәлелденген: %1</translation>
    </message>
    <message>
        <source>Signing time stated, not proven: %1</source>
        <translation>Көрсетілген, бірақ дәлелденбеген қол қою уақыты: %1</translation>
    </message>
    <message>
        <source>Documents: %1. TOTAL-PASSED: %2. TOTAL-FAILED: %3. INDETERMINATE: %4.</source>
        <translation>Құжаттар: %1. TOTAL-PASSED: %2. TOTAL-FAILED: %3. INDETERMINATE: %4.</translation>
    </message>
    <message>
        <source>Decided by: %1</source>
        <translation>Шешуші тексеріс: %1</translation>
    </message>
    <message>
        <source>File: %1, %2 bytes, vouched for by: %3</source>
        <translation>Файл: %1, %2 байт, немен расталады: %3</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::VerifyTrust</name>
    <message>
        <source>Trust anchors: certificates of a folder; nobody signed a list of them.</source>
        <translation>Сенім негіздері: қалтадағы сертификаттар; олардың тізіміне ешкім қол қоймаған.</translation>
    </message>
    <message>
        <source>Trust list: %1, issued %2, age in days: %3, approved by: %4.</source>
        <translation>Сенім тізімі: %1, шығарылған уақыты: %2, шыққаннан бергі күн саны: %3, бекіткен: %4.</translation>
    </message>
</context>
<context>
    <name>aiqyn::app::WaitingLine</name>
    <message>
        <source>1 document waits for a timestamp</source>
        <translation>1 құжат уақыт белгісін күтуде</translation>
    </message>
    <message numerus="yes">
        <source>%n documents wait for a timestamp</source>
        <translation>
            <numerusform>%n құжат уақыт белгісін күтуде</numerusform>
            <numerusform>%n құжат уақыт белгісін күтуде</numerusform>
        </translation>
    </message>
    <message>
        <source>The timestamp service has not answered yet. The documents are sealed and kept; the program asks again by itself.</source>
        <translation>Уақыт белгісі қызметі әлі жауап берген жоқ. Құжаттар мөрленген және сақталған; бағдарлама қайтадан өзі сұрайды.</translation>
    </message>
</context>
</TS>
