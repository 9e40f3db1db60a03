/** Good texts that are not in English. Nobody is told that they are thin: they are not checked. */
export const notEnglishTexts: readonly string[] = [
  "Wir verlagern 40 Server der Nordholz AG aus dem Rechenzentrum in Kassel nach AWS und betreiben sie danach drei Jahre lang. AWS prüft mit uns die Architektur.",
  "Nous migrons les applications métier de la mutuelle vers AWS, puis nous en assurons l'exploitation pendant trois ans. AWS participe à la revue d'architecture.",
  "Migramos el sistema de reservas de la cadena hotelera a Amazon EC2 y lo operamos durante dos años. Pedimos a AWS apoyo en la revisión de la seguridad.",
  "Estamos a construir um portal de matrículas para a câmara municipal, alojado na AWS em Lisboa, e vamos formar os funcionários durante o mês de março.",
  "Il cliente perde ordini ogni venerdì perché il negozio online si ferma quando arrivano più di duemila persone nello stesso momento.",
  "Wij bouwen voor de gemeente een archief in AWS en beheren het daarna vijf jaar. De oude bandopslag wordt in het voorjaar uitgezet, en AWS denkt mee over de kosten.",
  "顧客の倉庫管理システムをAWSへ移行し、三年間運用します。AWSには設計レビューをお願いしたいです。",
  "我们将客户的订单系统迁移到亚马逊云，并负责三年的运维。希望AWS架构师参与设计评审。",
  "Мы переносим систему учёта клиента в AWS и поддерживаем её три года. От AWS нужна проверка архитектуры.",
  "نحن ننقل نظام الحجز الخاص بالعميل إلى سحابة أمازون ونديره لمدة ثلاث سنوات مع فريق الدعم.",
  "Müşterinin depo sistemini AWS üzerine taşıyoruz ve üç yıl boyunca işletiyoruz. Her sabah siparişler saatlerce gecikiyor ve müşteriler şikâyet ediyor.",
  "Kami memindahkan sistem gudang pelanggan ke AWS dan menjalankannya selama tiga tahun. Setiap pagi pesanan terlambat dua jam karena server lama terlalu lambat.",
];
