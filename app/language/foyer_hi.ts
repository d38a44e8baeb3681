<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi" sourcelanguage="en">
    <context>
        <name>Controls</name>
        <message>
            <source>Empty the field</source>
            <translation>फ़ील्ड खाली करें</translation>
        </message>
        <message>
            <source>Empty the field (Esc)</source>
            <translation>फ़ील्ड खाली करें (Esc)</translation>
        </message>
    </context>
    <context>
        <name>CustomerScreen</name>
        <message>
            <source>%1 × %2</source>
            <translation>%1 × %2</translation>
        </message>
        <message>
            <source>Please follow the card terminal</source>
            <translation>कृपया कार्ड मशीन पर दिए निर्देश देखें</translation>
        </message>
        <message>
            <source>Reserved for you. Please pay before the time you were told.</source>
            <translation>आपके लिए रिज़र्व है। कृपया बताए गए समय से पहले भुगतान करें।</translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>The server did not understand this till. Is one of them older?</source>
            <translation>सर्वर इस काउंटर की बात नहीं समझ पाया। क्या दोनों में से किसी का वर्ज़न पुराना है?</translation>
        </message>
        <message>
            <source>You are signed out. Sign in again.</source>
            <translation>आप साइन आउट हो चुके हैं। फिर से साइन इन करें।</translation>
        </message>
        <message>
            <source>Your role may not do this.</source>
            <translation>आपके रोल को इसकी अनुमति नहीं है।</translation>
        </message>
        <message>
            <source>This is no longer there.</source>
            <translation>यह अब मौजूद नहीं है।</translation>
        </message>
        <message>
            <source>Somebody else was faster.</source>
            <translation>किसी और ने पहले कर लिया।</translation>
        </message>
        <message>
            <source>The time for this is over.</source>
            <translation>इसका समय खत्म हो गया।</translation>
        </message>
        <message>
            <source>This is too much at once.</source>
            <translation>यह एक बार में बहुत ज़्यादा है।</translation>
        </message>
        <message>
            <source>The rules of the house do not allow this.</source>
            <translation>हॉल के नियम इसकी अनुमति नहीं देते।</translation>
        </message>
        <message>
            <source>This account is locked for a while.</source>
            <translation>यह अकाउंट कुछ देर के लिए लॉक है।</translation>
        </message>
        <message>
            <source>Too many tries. Wait a moment.</source>
            <translation>बहुत बार कोशिश हुई। थोड़ा रुकें।</translation>
        </message>
        <message>
            <source>The server failed. Its log says why.</source>
            <translation>सर्वर में गड़बड़ी हुई। वजह उसके लॉग में है।</translation>
        </message>
        <message>
            <source>The server does not answer.</source>
            <translation>सर्वर जवाब नहीं दे रहा।</translation>
        </message>
        <message>
            <source>E-mail or password is wrong.</source>
            <translation>ई-मेल या पासवर्ड गलत है।</translation>
        </message>
        <message numerus="yes">
            <source>Too many wrong passwords. Try again in %n minute(s).</source>
            <translation>
                <numerusform>कई बार गलत पासवर्ड डाला गया। %n मिनट बाद फिर कोशिश करें।</numerusform>
                <numerusform>कई बार गलत पासवर्ड डाला गया। %n मिनट बाद फिर कोशिश करें।</numerusform>
            </translation>
        </message>
        <message>
            <source>Too many wrong passwords. This account is locked for a while.</source>
            <translation>कई बार गलत पासवर्ड डाला गया। यह अकाउंट कुछ देर के लिए लॉक है।</translation>
        </message>
        <message>
            <source>No Foyer server answers at this address.</source>
            <translation>इस पते पर कोई Foyer सर्वर जवाब नहीं दे रहा।</translation>
        </message>
    </context>
    <context>
        <name>OrderWords</name>
        <message>
            <source>paid in part</source>
            <translation>कुछ भुगतान हुआ</translation>
        </message>
        <message>
            <source>to be paid</source>
            <translation>भुगतान बाकी</translation>
        </message>
        <message>
            <source>paid</source>
            <translation>भुगतान हुआ</translation>
        </message>
        <message>
            <source>partly refunded</source>
            <translation>कुछ रिफ़ंड हुआ</translation>
        </message>
        <message>
            <source>refunded</source>
            <translation>रिफ़ंड हुआ</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>रद्द</translation>
        </message>
        <message>
            <source>not paid in time</source>
            <translation>समय पर भुगतान नहीं</translation>
        </message>
        <message>
            <source>valid</source>
            <translation>मान्य</translation>
        </message>
        <message>
            <source>inside</source>
            <translation>अंदर</translation>
        </message>
        <message>
            <source>exchanged</source>
            <translation>बदला गया</translation>
        </message>
        <message>
            <source>lapsed</source>
            <translation>समाप्त</translation>
        </message>
        <message>
            <source>cash</source>
            <translation>कैश</translation>
        </message>
        <message>
            <source>card</source>
            <translation>कार्ड</translation>
        </message>
        <message>
            <source>gift voucher</source>
            <translation>गिफ़्ट वाउचर</translation>
        </message>
        <message>
            <source>free of charge</source>
            <translation>मुफ़्त</translation>
        </message>
        <message>
            <source>online payment</source>
            <translation>ऑनलाइन भुगतान</translation>
        </message>
        <message>
            <source>invoice</source>
            <translation>इनवॉइस</translation>
        </message>
        <message>
            <source>bank transfer</source>
            <translation>बैंक ट्रांसफ़र</translation>
        </message>
        <message>
            <source>Today %1</source>
            <translation>आज %1</translation>
        </message>
        <message>
            <source>Tomorrow %1</source>
            <translation>कल %1</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <comment>valid places of all</comment>
            <translation>%2 में से %1</translation>
        </message>
        <message>
            <source>Ordered at the window, by %1</source>
            <comment>the seller</comment>
            <translation>काउंटर पर ऑर्डर हुआ, विक्रेता: %1</translation>
        </message>
        <message>
            <source>Ordered outside the house, as %1</source>
            <translation>काउंटर से बाहर ऑर्डर हुआ, %1 के नाम से</translation>
        </message>
        <message>
            <source>%1 paid: %2</source>
            <comment>an amount and the tender</comment>
            <translation>%1 का भुगतान: %2</translation>
        </message>
        <message>
            <source>%1 given back: %2 (%3)</source>
            <comment>amount, tender, reason</comment>
            <translation>%1 वापस: %2 (%3)</translation>
        </message>
        <message>
            <source>%1 came for the invoice: %2</source>
            <translation>इनवॉइस के %1 मिले: %2</translation>
        </message>
        <message>
            <source>Tickets handed out by %1</source>
            <translation>%1 ने टिकट दिए</translation>
        </message>
        <message>
            <source>Tickets handed out by %1: %2</source>
            <translation>%1 ने टिकट दिए: %2</translation>
        </message>
        <message>
            <source>%1 admitted</source>
            <comment>a place</comment>
            <translation>%1: प्रवेश हुआ</translation>
        </message>
        <message>
            <source>%1 admitted at %2</source>
            <comment>a place and a gate</comment>
            <translation>%1: %2 से प्रवेश हुआ</translation>
        </message>
        <message>
            <source>%1 in cash from the drawer</source>
            <translation>%1 ड्रॉअर से कैश में</translation>
        </message>
        <message>
            <source>%1 to the card (slip %2)</source>
            <translation>%1 कार्ड पर (स्लिप %2)</translation>
        </message>
        <message>
            <source>%1 to the card</source>
            <translation>%1 कार्ड पर</translation>
        </message>
        <message>
            <source>%1 to the gift voucher %2</source>
            <translation>%1 गिफ़्ट वाउचर %2 पर</translation>
        </message>
        <message>
            <source>%1 to the online payment, by itself</source>
            <translation>%1 ऑनलाइन भुगतान में, अपने-आप</translation>
        </message>
        <message>
            <source>%1 was free: nothing to give back</source>
            <translation>%1 मुफ़्त था: कुछ लौटाना नहीं है</translation>
        </message>
        <message>
            <source>%1 less owed on the invoice</source>
            <translation>इनवॉइस पर %1 कम देना होगा</translation>
        </message>
        <message>
            <source>%1 of the invoice back: %2</source>
            <translation>इनवॉइस के %1 वापस: %2</translation>
        </message>
        <message>
            <source>%1 less owed on the invoice, %2 back: %3</source>
            <translation>इनवॉइस पर %1 कम देना होगा, %2 वापस: %3</translation>
        </message>
        <message>
            <source>ddd d MMM</source>
            <comment>pattern of a date, as QLocale takes it: Sat 28 Nov</comment>
            <translation>ddd, d MMM</translation>
        </message>
        <message>
            <source>d MMM yyyy</source>
            <comment>pattern of a date, as QLocale takes it: 28 Nov 2026</comment>
            <translation>d MMM yyyy</translation>
        </message>
        <message>
            <source>%1 sent by mail to %2</source>
            <comment>when, and whom to</comment>
            <translation>%1: %2 को ई-मेल से भेजा गया</translation>
        </message>
        <message>
            <source>%1 mail to %2 refused: %3</source>
            <comment>when, whom to, and why</comment>
            <translation>%1: %2 को ई-मेल नामंज़ूर: %3</translation>
        </message>
        <message>
            <source>%1 mail to %2 waits to be sent</source>
            <comment>when, and whom to</comment>
            <translation>%1: %2 को ई-मेल भेजना बाकी</translation>
        </message>
    </context>
    <context>
        <name>PaperLayout</name>
        <message>
            <source>Ticket, 80 mm roll</source>
            <translation>टिकट, 80 mm रोल</translation>
        </message>
        <message>
            <source>Starts {time}   Doors {doors}</source>
            <translation>शो {time}   प्रवेश {doors}</translation>
        </message>
        <message>
            <source>Row {row}</source>
            <translation>पंक्ति {row}</translation>
        </message>
        <message>
            <source>Seat {seat}</source>
            <translation>सीट {seat}</translation>
        </message>
        <message>
            <source>Order {order}  {ticket}</source>
            <translation>ऑर्डर {order}  {ticket}</translation>
        </message>
        <message>
            <source>Ticket, 2 by 5.5 inch stock</source>
            <translation>टिकट, 2 × 5.5 इंच स्टॉक</translation>
        </message>
        <message>
            <source>{date}  {time}</source>
            <translation>{date}  {time}</translation>
        </message>
        <message>
            <source>{priceType}  {price}   Doors {doors}</source>
            <translation>{priceType}  {price}   प्रवेश {doors}</translation>
        </message>
        <message>
            <source>Order {order}  {ticket}  {holder}</source>
            <translation>ऑर्डर {order}  {ticket}  {holder}</translation>
        </message>
        <message>
            <source>Ticket, A4 page</source>
            <translation>टिकट, A4 पेज</translation>
        </message>
        <message>
            <source>Admits one. A copy admits nobody: the first scan counts.</source>
            <translation>एक व्यक्ति के लिए। कॉपी पर प्रवेश नहीं: पहला स्कैन ही मान्य है।</translation>
        </message>
        <message>
            <source>Receipt, 80 mm roll</source>
            <translation>रसीद, 80 mm रोल</translation>
        </message>
        <message>
            <source>Order {order}</source>
            <translation>ऑर्डर {order}</translation>
        </message>
        <message>
            <source>Served by {seller}</source>
            <translation>विक्रेता: {seller}</translation>
        </message>
        <message>
            <source>Report, A4 page</source>
            <translation>रिपोर्ट, A4 पेज</translation>
        </message>
        <message>
            <source>Report, 80 mm roll</source>
            <translation>रिपोर्ट, 80 mm रोल</translation>
        </message>
    </context>
    <context>
        <name>PaperWords</name>
        <message>
            <source>Ticket %1 of %2</source>
            <translation>टिकट %1/%2</translation>
        </message>
        <message>
            <source>Cash</source>
            <translation>कैश</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>कार्ड</translation>
        </message>
        <message>
            <source>Voucher</source>
            <translation>वाउचर</translation>
        </message>
        <message>
            <source>Complimentary</source>
            <translation>कॉम्प्लिमेंट्री</translation>
        </message>
        <message>
            <source>Online</source>
            <translation>ऑनलाइन</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>रसीद</translation>
        </message>
        <message>
            <source>%1 × %2 at %3</source>
            <translation>%1 × %2 @ %3</translation>
        </message>
        <message>
            <source>Ticket</source>
            <translation>टिकट</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>कुल</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>वापसी</translation>
        </message>
        <message>
            <source>Refunded</source>
            <translation>रिफ़ंड</translation>
        </message>
        <message>
            <source>Paid in</source>
            <translation>कैश जमा</translation>
        </message>
        <message>
            <source>Paid out</source>
            <translation>कैश निकासी</translation>
        </message>
        <message>
            <source>Dropped to the safe</source>
            <translation>तिजोरी में रखा</translation>
        </message>
        <message>
            <source>in</source>
            <translation>जमा</translation>
        </message>
        <message>
            <source>to the safe</source>
            <translation>तिजोरी में</translation>
        </message>
        <message>
            <source>out</source>
            <translation>निकासी</translation>
        </message>
        <message>
            <source>%1 %2: %3</source>
            <translation>%1 %2: %3</translation>
        </message>
        <message>
            <source> (approved by %1)</source>
            <translation> (मंज़ूरी: %1)</translation>
        </message>
        <message>
            <source>Z report %1</source>
            <translation>Z रिपोर्ट %1</translation>
        </message>
        <message>
            <source>X report %1</source>
            <translation>X रिपोर्ट %1</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 से %2 तक</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>%1 से</translation>
        </message>
        <message>
            <source>Float</source>
            <translation>शुरुआती कैश</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n payment(s)</source>
            <translation>
                <numerusform>%1, %n भुगतान</numerusform>
                <numerusform>%1, %n भुगतान</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, %n refund(s)</source>
            <translation>
                <numerusform>%1, %n रिफ़ंड</numerusform>
                <numerusform>%1, %n रिफ़ंड</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, %n void(s)</source>
            <translation>
                <numerusform>%1, %n रद्द बिक्री</numerusform>
                <numerusform>%1, %n रद्द बिक्रियाँ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>of it %n voucher(s) sold</source>
            <translation>
                <numerusform>इसमें बिका %n वाउचर</numerusform>
                <numerusform>इसमें बिके %n वाउचर</numerusform>
            </translation>
        </message>
        <message>
            <source>Expected in the drawer</source>
            <translation>ड्रॉअर में होना चाहिए</translation>
        </message>
        <message>
            <source>Counted</source>
            <translation>गिना गया</translation>
        </message>
        <message>
            <source>Over</source>
            <translation>ज़्यादा</translation>
        </message>
        <message>
            <source>Short</source>
            <translation>कम</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>फ़र्क</translation>
        </message>
        <message>
            <source>Sam Seller</source>
            <translation>अमित शर्मा</translation>
        </message>
        <message>
            <source>Maria Example</source>
            <translation>प्रिया वर्मा</translation>
        </message>
        <message>
            <source>Stalls · Row F · Seat 7</source>
            <translation>स्टॉल · पंक्ति F · सीट 7</translation>
        </message>
        <message>
            <source>A Midsummer Night's Dream</source>
            <translation>ए मिडसमर नाइट्स ड्रीम</translation>
        </message>
        <message>
            <source>City Theatre, Great House</source>
            <translation>सिटी थिएटर, बड़ा हॉल</translation>
        </message>
        <message>
            <source>Stalls</source>
            <translation>स्टॉल</translation>
        </message>
        <message>
            <source>Premium</source>
            <translation>प्रीमियम</translation>
        </message>
    </context>
    <context>
        <name>SeatMap</name>
        <message>
            <source>Stage</source>
            <translation>स्टेज</translation>
        </message>
        <message>
            <source>Exit</source>
            <translation>निकास</translation>
        </message>
        <message>
            <source>yours</source>
            <translation>आपकी</translation>
        </message>
        <message>
            <source>available</source>
            <translation>खाली</translation>
        </message>
        <message>
            <source>held by another till</source>
            <translation>दूसरे काउंटर पर होल्ड</translation>
        </message>
        <message>
            <source>sold</source>
            <translation>बिक चुकी</translation>
        </message>
        <message>
            <source>off sale</source>
            <translation>बिक्री बंद</translation>
        </message>
        <message>
            <source>Wheelchair space</source>
            <translation>व्हीलचेयर की जगह</translation>
        </message>
        <message>
            <source>Companion of a wheelchair space</source>
            <translation>व्हीलचेयर के साथ वाली सीट</translation>
        </message>
        <message>
            <source>Restricted view</source>
            <translation>स्टेज पूरा नहीं दिखता</translation>
        </message>
        <message>
            <source>House hold %1</source>
            <translation>हाउस होल्ड %1</translation>
        </message>
        <message>
            <source>Free choice of place</source>
            <translation>खुली सीटिंग</translation>
        </message>
        <message numerus="yes">
            <source>%Ln left</source>
            <translation>
                <numerusform>%Ln बाकी</numerusform>
                <numerusform>%Ln बाकी</numerusform>
            </translation>
        </message>
        <message>
            <source>Available</source>
            <translation>खाली</translation>
        </message>
        <message>
            <source>Held in a sale</source>
            <translation>बिक्री में होल्ड</translation>
        </message>
        <message>
            <source>Sold</source>
            <translation>बिक चुकी</translation>
        </message>
        <message>
            <source>Off sale</source>
            <translation>बिक्री बंद</translation>
        </message>
        <message>
            <source>House hold</source>
            <translation>हाउस होल्ड</translation>
        </message>
        <message>
            <source>Not held back</source>
            <translation>हाउस होल्ड नहीं</translation>
        </message>
        <message>
            <source>Not sold</source>
            <translation>बिकी नहीं</translation>
        </message>
        <message>
            <source>All others</source>
            <translation>बाकी सब</translation>
        </message>
        <message numerus="yes">
            <source>%Ln held back</source>
            <translation>
                <numerusform>%Ln हाउस होल्ड पर</numerusform>
                <numerusform>%Ln हाउस होल्ड पर</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln sold</source>
            <translation>
                <numerusform>%Ln बिक चुकी</numerusform>
                <numerusform>%Ln बिक चुकीं</numerusform>
            </translation>
        </message>
        <message>
            <source>Taken out: %1</source>
            <translation>बिक्री बंद: %1</translation>
        </message>
        <message>
            <source>Sold by %1</source>
            <translation>विक्रेता: %1</translation>
        </message>
        <message>
            <source>none left</source>
            <translation>कोई बाकी नहीं</translation>
        </message>
    </context>
    <context>
        <name>ServerWords</name>
        <message>
            <source>%1 · Seat %2</source>
            <comment>a section without rows, and the seat's number</comment>
            <translation>%1 · सीट %2</translation>
        </message>
        <message>
            <source>%1 · Row %2 · Seat %3</source>
            <translation>%1 · पंक्ति %2 · सीट %3</translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more row(s)</source>
            <translation>
                <numerusform>%1 और %n अन्य पंक्ति</numerusform>
                <numerusform>%1 और %n अन्य पंक्तियाँ</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 and %2</source>
            <comment>places in two rows</comment>
            <translation>%1 और %2</translation>
        </message>
        <message>
            <source>row %1</source>
            <comment>inside a sentence</comment>
            <translation>पंक्ति %1</translation>
        </message>
        <message>
            <source>, not together: over a gap in the row</source>
            <translation>, एक साथ नहीं: पंक्ति के बीच में खाली जगह</translation>
        </message>
        <message>
            <source>, not together: one behind the other</source>
            <translation>, एक साथ नहीं: आगे-पीछे</translation>
        </message>
        <message numerus="yes">
            <source>, not together: %n group(s) close by</source>
            <translation>
                <numerusform>, एक साथ नहीं: पास-पास %n ग्रुप में</numerusform>
                <numerusform>, एक साथ नहीं: पास-पास %n ग्रुपों में</numerusform>
            </translation>
        </message>
        <message>
            <source>, not together: the places nearest each other</source>
            <translation>, एक साथ नहीं: सबसे पास की जगहें</translation>
        </message>
        <message>
            <source>, no single left</source>
            <translation>, कोई सीट अकेली नहीं बचती</translation>
        </message>
        <message numerus="yes">
            <source>, leaves %n single place(s)</source>
            <translation>
                <numerusform>, %n सीट अकेली बचती है</numerusform>
                <numerusform>, %n सीटें अकेली बचती हैं</numerusform>
            </translation>
        </message>
        <message>
            <source>, restricted view</source>
            <translation>, स्टेज पूरा नहीं दिखता</translation>
        </message>
        <message>
            <source>seller</source>
            <comment>a role</comment>
            <translation>विक्रेता</translation>
        </message>
        <message>
            <source>organizer</source>
            <comment>a role</comment>
            <translation>आयोजक</translation>
        </message>
        <message>
            <source>admin</source>
            <comment>a role</comment>
            <translation>एडमिन</translation>
        </message>
        <message>
            <source>door</source>
            <comment>a role</comment>
            <translation>गेट</translation>
        </message>
    </context>
    <context>
        <name>foyer::BasketPanel</name>
        <message>
            <source>in cash</source>
            <translation>कैश में</translation>
        </message>
        <message>
            <source>on the card terminal</source>
            <translation>कार्ड मशीन पर</translation>
        </message>
        <message>
            <source>on the voucher</source>
            <translation>वाउचर पर</translation>
        </message>
        <message>
            <source>off the invoice</source>
            <translation>इनवॉइस से कम</translation>
        </message>
        <message>
            <source>the way it came</source>
            <translation>जैसे आए थे</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>an amount, and where it goes back to</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between amounts of money</comment>
            <translation>, </translation>
        </message>
        <message>
            <source>Choose seats on the map, or type how many and press Enter.</source>
            <translation>मैप पर सीटें चुनें, या संख्या लिखकर Enter दबाएँ।</translation>
        </message>
        <message>
            <source>Places in this sale</source>
            <translation>इस बिक्री की जगहें</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>कुल</translation>
        </message>
        <message>
            <source>What the exchange comes to</source>
            <translation>बदलने का हिसाब</translation>
        </message>
        <message>
            <source>Time left on the hold</source>
            <translation>होल्ड का बाकी समय</translation>
        </message>
        <message>
            <source>Hold these places   Enter</source>
            <translation>ये जगहें होल्ड करें   Enter</translation>
        </message>
        <message>
            <source>Let go   Esc</source>
            <translation>छोड़ें   Esc</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>वापसी</translation>
        </message>
        <message>
            <source>Save the tickets…</source>
            <translation>टिकट सेव करें…</translation>
        </message>
        <message>
            <source>Next sale   Enter</source>
            <translation>अगली बिक्री   Enter</translation>
        </message>
        <message>
            <source>%1 × %2</source>
            <translation>%1 × %2</translation>
        </message>
        <message>
            <source>Goes back</source>
            <translation>वापस देना</translation>
        </message>
        <message>
            <source>Nothing to pay</source>
            <translation>कुछ देना नहीं</translation>
        </message>
        <message>
            <source>More to pay</source>
            <translation>और देना है</translation>
        </message>
        <message>
            <source>New places %1, tickets given in %2.</source>
            <translation>नई जगहें %1, लौटाए गए टिकट %2।</translation>
        </message>
        <message>
            <source>%1 Back: %2.</source>
            <translation>%1 वापस: %2।</translation>
        </message>
        <message>
            <source>Sale</source>
            <translation>बिक्री</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>टिकट बदलना</translation>
        </message>
        <message>
            <source>New sale</source>
            <translation>नई बिक्री</translation>
        </message>
        <message>
            <source>Holding…</source>
            <translation>होल्ड हो रहा है…</translation>
        </message>
        <message>
            <source>Held</source>
            <translation>होल्ड</translation>
        </message>
        <message>
            <source>Not known yet</source>
            <translation>अभी पता नहीं</translation>
        </message>
        <message>
            <source>Card terminal</source>
            <translation>कार्ड मशीन</translation>
        </message>
        <message>
            <source>Order %1</source>
            <translation>ऑर्डर %1</translation>
        </message>
        <message>
            <source>Selling…</source>
            <translation>बिक्री हो रही है…</translation>
        </message>
        <message>
            <source>Sold</source>
            <translation>बिक्री हुई</translation>
        </message>
        <message>
            <source>To be paid</source>
            <translation>भुगतान बाकी</translation>
        </message>
        <message>
            <source>Give the order up   Esc</source>
            <translation>ऑर्डर छोड़ें   Esc</translation>
        </message>
        <message>
            <source>Undo order %1…</source>
            <translation>ऑर्डर %1 रद्द करें…</translation>
        </message>
        <message>
            <source>Still to pay</source>
            <translation>देना बाकी</translation>
        </message>
        <message>
            <source>Order %1 · kept until %2</source>
            <translation>ऑर्डर %1 · %2 तक रखा है</translation>
        </message>
        <message>
            <source>%1:%2</source>
            <comment>minutes and seconds</comment>
            <translation>%1:%2</translation>
        </message>
        <message>
            <source>to be paid within %1</source>
            <translation>%1 में भुगतान करना है</translation>
        </message>
        <message>
            <source>held %1</source>
            <translation>होल्ड %1</translation>
        </message>
        <message>
            <source>No connection: the places kept at this till can be sold for cash. Type how many, or choose them on the map.</source>
            <translation>कनेक्शन नहीं है: इस काउंटर के लिए रखी जगहें कैश में बेची जा सकती हैं। संख्या लिखें, या मैप पर चुनें।</translation>
        </message>
        <message>
            <source>Sold, to be handed in</source>
            <translation>बिक्री हुई, भेजना बाकी</translation>
        </message>
        <message>
            <source>Sale %1</source>
            <translation>बिक्री %1</translation>
        </message>
        <message>
            <source>A supervisor is asked</source>
            <translation>सुपरवाइज़र की मंज़ूरी चाहिए</translation>
        </message>
    </context>
    <context>
        <name>foyer::CashCountPane</name>
        <message>
            <source>Sum, if not counted by piece</source>
            <translation>कुल रकम, अगर अलग-अलग न गिना हो</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>कुल</translation>
        </message>
        <message>
            <source>Pieces of %1</source>
            <translation>%1 की गिनती</translation>
        </message>
        <message>
            <source>Nothing is counted yet. Type 0 if there is nothing.</source>
            <translation>अभी कुछ गिना नहीं गया। कुछ न हो तो 0 लिखें।</translation>
        </message>
        <message>
            <source>That is not an amount. Type it like %1.</source>
            <translation>यह रकम सही नहीं है। ऐसे लिखें: %1।</translation>
        </message>
    </context>
    <context>
        <name>foyer::CheckInPage</name>
        <message>
            <source>Event at this door</source>
            <translation>इस गेट का शो</translation>
        </message>
        <message>
            <source>In or out</source>
            <translation>अंदर या बाहर</translation>
        </message>
        <message>
            <source>In</source>
            <translation>अंदर</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>बाहर</translation>
        </message>
        <message>
            <source>Scan a ticket, or type its code and press Enter</source>
            <translation>टिकट स्कैन करें, या उसका कोड लिखकर Enter दबाएँ</translation>
        </message>
        <message>
            <source>Ticket code</source>
            <translation>टिकट कोड</translation>
        </message>
        <message>
            <source>Ready to scan</source>
            <translation>स्कैन के लिए तैयार</translation>
        </message>
        <message>
            <source>Last scans</source>
            <translation>पिछले स्कैन</translation>
        </message>
        <message>
            <source>first admitted at %1, %2</source>
            <translation>पहला प्रवेश %1 बजे, %2</translation>
        </message>
        <message>
            <source>first admitted at %1</source>
            <translation>पहला प्रवेश %1 बजे</translation>
        </message>
        <message>
            <source>asking…</source>
            <translation>पूछ रहे हैं…</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>जवाब नहीं</translation>
        </message>
        <message>
            <source>Admitted</source>
            <translation>प्रवेश हुआ</translation>
        </message>
        <message>
            <source>Already in</source>
            <translation>पहले से अंदर</translation>
        </message>
        <message>
            <source>Other event</source>
            <translation>दूसरे शो का</translation>
        </message>
        <message>
            <source>Other gate</source>
            <translation>दूसरे गेट का</translation>
        </message>
        <message>
            <source>Too early</source>
            <translation>समय से पहले</translation>
        </message>
        <message>
            <source>Refunded</source>
            <translation>रिफ़ंड हुआ</translation>
        </message>
        <message>
            <source>Replaced</source>
            <translation>बदला गया</translation>
        </message>
        <message>
            <source>Forged</source>
            <translation>नकली</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>अज्ञात</translation>
        </message>
    </context>
    <context>
        <name>foyer::Checkout</name>
        <message>
            <source>Cash</source>
            <translation>कैश</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>कार्ड</translation>
        </message>
        <message>
            <source>Gift voucher</source>
            <translation>गिफ़्ट वाउचर</translation>
        </message>
        <message>
            <source>Given away</source>
            <translation>मुफ़्त</translation>
        </message>
        <message>
            <source>Invoice</source>
            <translation>इनवॉइस</translation>
        </message>
        <message>
            <source>The server is away: nothing was taken. Order %1 waits; go on when it is back.</source>
            <translation>सर्वर से संपर्क नहीं है: कोई भुगतान नहीं लिया गया। ऑर्डर %1 रुका है; संपर्क होने पर आगे बढ़ें।</translation>
        </message>
        <message>
            <source>The server is away: nothing was sold. The seats stay held; pay again when it is back.</source>
            <translation>सर्वर से संपर्क नहीं है: कुछ बिका नहीं। सीटें होल्ड पर हैं; संपर्क होने पर फिर भुगतान लें।</translation>
        </message>
        <message>
            <source>The terminal is asked. Type its approval code and press Enter; Esc: it declined.</source>
            <translation>कार्ड मशीन पर भुगतान चल रहा है। उसका अप्रूवल कोड लिखकर Enter दबाएँ; Esc: डिक्लाइन हुआ।</translation>
        </message>
        <message>
            <source>Type how much the customer gives, like 50 or 50.00.</source>
            <translation>ग्राहक ने कितना दिया, लिखें, जैसे 50 या 50.00।</translation>
        </message>
        <message>
            <source>No voucher has this code. {voucher} tries again.</source>
            <translation>इस कोड का कोई वाउचर नहीं है। {voucher} से फिर कोशिश करें।</translation>
        </message>
        <message>
            <source>The voucher could not be looked up. %1</source>
            <translation>वाउचर की जाँच नहीं हो पाई। %1</translation>
        </message>
        <message>
            <source>The voucher is blocked. Take another tender.</source>
            <translation>यह वाउचर ब्लॉक है। किसी और तरीके से भुगतान लें।</translation>
        </message>
        <message>
            <source>The voucher is no longer valid. Take another tender.</source>
            <translation>यह वाउचर अब मान्य नहीं है। किसी और तरीके से भुगतान लें।</translation>
        </message>
        <message>
            <source>The voucher is in %1. Take another tender.</source>
            <translation>यह वाउचर %1 में है। किसी और तरीके से भुगतान लें।</translation>
        </message>
        <message>
            <source>Nothing is left on the voucher. Take another tender.</source>
            <translation>वाउचर में कुछ बाकी नहीं है। किसी और तरीके से भुगतान लें।</translation>
        </message>
        <message>
            <source>…%1 · %2 stays on it</source>
            <comment>the end of a voucher's code, and what is left</comment>
            <translation>…%1 · इसमें %2 बचेंगे</translation>
        </message>
        <message>
            <source>Giving places away is not for your role. {supervisor} calls a supervisor.</source>
            <translation>मुफ़्त देने की अनुमति आपके रोल को नहीं है। {supervisor} से सुपरवाइज़र को बुलाएँ।</translation>
        </message>
        <message>
            <source>Type why the places are given away, or the digit of a reason.</source>
            <translation>मुफ़्त देने की वजह लिखें, या वजह का अंक।</translation>
        </message>
        <message>
            <source>Selling on invoice is not for your role. {supervisor} calls a supervisor.</source>
            <translation>इनवॉइस पर बेचने की अनुमति आपके रोल को नहीं है। {supervisor} से सुपरवाइज़र को बुलाएँ।</translation>
        </message>
        <message>
            <source>An invoice needs a name.</source>
            <translation>इनवॉइस के लिए नाम ज़रूरी है।</translation>
        </message>
        <message>
            <source>An invoice needs a mail or a postal address.</source>
            <translation>इनवॉइस के लिए ई-मेल या डाक का पता ज़रूरी है।</translation>
        </message>
        <message>
            <source>This order was placed without a customer; an invoice is no longer possible. Take another tender.</source>
            <translation>यह ऑर्डर ग्राहक के नाम के बिना हुआ था; अब इनवॉइस नहीं बन सकता। किसी और तरीके से भुगतान लें।</translation>
        </message>
        <message>
            <source>The card can take up to %1.</source>
            <translation>कार्ड से %1 तक ले सकते हैं।</translation>
        </message>
        <message numerus="yes">
            <source>One sale takes %n tenders at most. Backspace takes the last one off.</source>
            <translation>
                <numerusform>एक बिक्री में भुगतान का ज़्यादा से ज़्यादा %n तरीका हो सकता है। Backspace से आखिरी वाला हटाएँ।</numerusform>
                <numerusform>एक बिक्री में भुगतान के ज़्यादा से ज़्यादा %n तरीके हो सकते हैं। Backspace से आखिरी वाला हटाएँ।</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 %2. %3 still to pay: {exact} cash, {card} card, {voucher} voucher; Backspace takes it off.</source>
            <comment>tender, its amount, what is left</comment>
            <translation>%1 %2। देना बाकी %3: {exact} कैश, {card} कार्ड, {voucher} वाउचर; Backspace से इसे हटाएँ।</translation>
        </message>
        <message>
            <source>This is paid already. Esc gives the whole order up, and the money goes back.</source>
            <translation>इसका भुगतान हो चुका है। Esc से पूरा ऑर्डर छोड़ें, पैसे वापस हो जाएँगे।</translation>
        </message>
        <message>
            <source>Not exchanged, but the card was charged: give %1 back on the terminal.</source>
            <translation>टिकट नहीं बदले, पर कार्ड से पैसे कट गए: मशीन से %1 वापस करें।</translation>
        </message>
        <message>
            <source>An exchange is paid at once. Esc leaves it.</source>
            <translation>टिकट बदलने पर भुगतान तुरंत होता है। Esc से बाहर आएँ।</translation>
        </message>
        <message>
            <source>Part of this is being paid. Backspace takes tenders off; then it can be paid later.</source>
            <translation>इसका कुछ भुगतान लिया जा रहा है। Backspace से उसे हटाएँ; फिर बाद में भुगतान हो सकता है।</translation>
        </message>
        <message>
            <source>Type the name it is kept under.</source>
            <translation>जिस नाम से रखना है, वह लिखें।</translation>
        </message>
        <message>
            <source>Not sold: the hold ran out and the seats are on sale again. Give the money back or hold once more.</source>
            <translation>बिक्री नहीं हुई: होल्ड का समय खत्म हुआ और सीटें दोबारा बिक्री पर हैं। पैसे लौटाएँ या फिर से होल्ड करें।</translation>
        </message>
        <message>
            <source>Not sold: the voucher does not cover this any more. %1 still to pay; {voucher} looks it up again.</source>
            <translation>बिक्री नहीं हुई: वाउचर अब इसके लिए काफ़ी नहीं है। देना बाकी %1; {voucher} से वाउचर फिर जाँचें।</translation>
        </message>
        <message>
            <source>Another card payment of order %1 is not decided yet. Look at the terminal; Esc gives the order up.</source>
            <translation>ऑर्डर %1 के एक और कार्ड भुगतान का नतीजा अभी पता नहीं। कार्ड मशीन देखें; Esc से ऑर्डर छोड़ें।</translation>
        </message>
        <message>
            <source>Not exchanged. %1</source>
            <translation>टिकट नहीं बदले। %1</translation>
        </message>
        <message>
            <source>Not sold. %1</source>
            <translation>बिक्री नहीं हुई। %1</translation>
        </message>
        <message>
            <source>The server does not answer. It is asked again as soon as it does.</source>
            <translation>सर्वर जवाब नहीं दे रहा। जवाब मिलते ही उससे फिर पूछा जाएगा।</translation>
        </message>
        <message>
            <source>Whether this was sold is not known yet. Keep the money; the server is asked again as soon as it answers.</source>
            <translation>बिक्री हुई या नहीं, अभी पता नहीं। पैसे अपने पास रखें; जवाब मिलते ही सर्वर से फिर पूछा जाएगा।</translation>
        </message>
        <message>
            <source>Not sold: order %1 was not paid in time, and its seats are on sale again.</source>
            <translation>बिक्री नहीं हुई: ऑर्डर %1 का भुगतान समय पर नहीं हुआ, और उसकी सीटें दोबारा बिक्री पर हैं।</translation>
        </message>
        <message>
            <source>The card has paid order %1; the server is still writing it down. Do not charge it again.</source>
            <translation>ऑर्डर %1 का कार्ड भुगतान हो गया; सर्वर उसे अभी दर्ज कर रहा है। दोबारा पैसे न काटें।</translation>
        </message>
        <message>
            <source>%1 on the terminal. Type its approval code and press Enter; Esc: it declined; ?: nobody knows.</source>
            <translation>मशीन पर %1। उसका अप्रूवल कोड लिखकर Enter दबाएँ; Esc: डिक्लाइन हुआ; ?: पता नहीं।</translation>
        </message>
        <message>
            <source>%1 on the terminal. Type its approval code and press Enter; Esc: it declined.</source>
            <translation>मशीन पर %1। उसका अप्रूवल कोड लिखकर Enter दबाएँ; Esc: डिक्लाइन हुआ।</translation>
        </message>
        <message>
            <source>Type the approval code that the terminal shows, then Enter. Esc: it declined; ?: nobody knows.</source>
            <translation>मशीन पर दिख रहा अप्रूवल कोड लिखें, फिर Enter। Esc: डिक्लाइन हुआ; ?: पता नहीं।</translation>
        </message>
        <message>
            <source>The card took nothing. %1 still to pay: {exact} cash, {card} the terminal again, Esc lets go.</source>
            <translation>कार्ड से कुछ नहीं कटा। देना बाकी %1: {exact} कैश, {card} फिर कार्ड मशीन, Esc से छोड़ें।</translation>
        </message>
        <message>
            <source>An exchange cannot wait. Look into the terminal's journal: Enter with the approval code, or Esc.</source>
            <translation>टिकट बदलने का काम अधूरा नहीं छोड़ा जा सकता। मशीन का रिकॉर्ड देखें: अप्रूवल कोड के साथ Enter, या Esc।</translation>
        </message>
        <message>
            <source>The server does not take this. %1</source>
            <translation>सर्वर ने इसे स्वीकार नहीं किया। %1</translation>
        </message>
        <message>
            <source>Order %1 waits. When the terminal tells: approval code and Enter, or Esc. Enter alone goes on to the next customer.</source>
            <translation>ऑर्डर %1 रुका है। मशीन का जवाब आए तो अप्रूवल कोड और Enter, या Esc। सिर्फ़ Enter से अगला ग्राहक।</translation>
        </message>
        <message>
            <source>The card took nothing. %1 still to pay: {exact} cash, {card} the terminal again, Esc gives the order up.</source>
            <translation>कार्ड से कुछ नहीं कटा। देना बाकी %1: {exact} कैश, {card} फिर कार्ड मशीन, Esc से ऑर्डर छोड़ें।</translation>
        </message>
        <message>
            <source>The order could not take the card's money any more: give %1 back on the terminal.</source>
            <translation>ऑर्डर में कार्ड के पैसे अब नहीं जुड़ सके: मशीन से %1 वापस करें।</translation>
        </message>
        <message>
            <source>Order %1 is cancelled, nothing was paid; the seats are on sale again.</source>
            <translation>ऑर्डर %1 रद्द हुआ, कोई भुगतान नहीं हुआ था; सीटें दोबारा बिक्री पर हैं।</translation>
        </message>
        <message>
            <source>%1 in cash</source>
            <translation>%1 कैश में</translation>
        </message>
        <message>
            <source>%1 on the terminal</source>
            <translation>%1 मशीन पर</translation>
        </message>
        <message>
            <source>%1, which is on the voucher again</source>
            <translation>%1, जो वाउचर पर वापस आ गए हैं</translation>
        </message>
        <message>
            <source>Not sold. Give back %1.</source>
            <translation>बिक्री नहीं हुई। वापस करें: %1।</translation>
        </message>
        <message>
            <source> and </source>
            <comment>between amounts of money</comment>
            <translation> और </translation>
        </message>
        <message>
            <source>This needs the server. Without it cash is taken: {exact} exact, {cash} an amount.</source>
            <translation>इसके लिए सर्वर ज़रूरी है। उसके बिना कैश लें: {exact} पूरा कैश, {cash} रकम लिखकर।</translation>
        </message>
        <message>
            <source>%1 %2. %3 still to pay; Backspace takes it off.</source>
            <comment>tender, its amount, what is left</comment>
            <translation>%1 %2। देना बाकी %3; Backspace से इसे हटाएँ।</translation>
        </message>
        <message>
            <source>An exchange cannot be put on a card and given away in one.</source>
            <translation>टिकट बदलने में कार्ड से भुगतान और मुफ़्त देना एक साथ नहीं हो सकता।</translation>
        </message>
        <message>
            <source>giving away %1: %2</source>
            <comment>an amount, and why</comment>
            <translation>%1 मुफ़्त देना (%2)</translation>
        </message>
        <message>
            <source>%1 on invoice for %2</source>
            <comment>an amount, and a name</comment>
            <translation>%2 के नाम %1 का इनवॉइस</translation>
        </message>
        <message>
            <source>A supervisor types the PIN above. Esc goes back; the places stay held.</source>
            <translation>सुपरवाइज़र ऊपर अपना PIN लिखें। Esc से वापस जाएँ; जगहें होल्ड रहेंगी।</translation>
        </message>
        <message>
            <source>Not approved: nothing was sold.</source>
            <translation>मंज़ूरी नहीं मिली: कुछ बिका नहीं।</translation>
        </message>
        <message>
            <source>%1 %2 is still to pay.</source>
            <comment>what happened; an amount</comment>
            <translation>%1 देना बाकी: %2।</translation>
        </message>
        <message>
            <source>The supervisor's approval was over before the server had it: nothing was sold by it. Ask once more.</source>
            <translation>सर्वर तक पहुँचने से पहले सुपरवाइज़र की मंज़ूरी का समय खत्म हो गया: उससे कुछ बिका नहीं। फिर से मंज़ूरी लें।</translation>
        </message>
    </context>
    <context>
        <name>foyer::CommandLine</name>
        <message>
            <source>Type the discount code after #.</source>
            <translation># के बाद डिस्काउंट कोड लिखें।</translation>
        </message>
        <message>
            <source>A code goes after a party: 2A #CODE.</source>
            <translation>कोड ग्रुप के बाद आता है: 2A #CODE।</translation>
        </message>
        <message>
            <source>Type how many, then who: %1.</source>
            <translation>पहले संख्या लिखें, फिर टिकट टाइप: %1।</translation>
        </message>
        <message>
            <source>%1 is no price type here: %2.</source>
            <translation>%1 नाम का टिकट टाइप यहाँ नहीं है: %2।</translation>
        </message>
        <message>
            <source>Type a party like 2A1S, a place like F 12, or #CODE.</source>
            <translation>ग्रुप 2A1S जैसे लिखें, सीट F 12 जैसे, या #CODE।</translation>
        </message>
        <message numerus="yes">
            <source>Between 1 and %n seats can be chosen at once.</source>
            <translation>
                <numerusform>एक बार में 1 से %n तक सीटें चुनी जा सकती हैं।</numerusform>
                <numerusform>एक बार में 1 से %n तक सीटें चुनी जा सकती हैं।</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>how many, and which price type</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between the parts of a party</comment>
            <translation>, </translation>
        </message>
    </context>
    <context>
        <name>foyer::CustomerDisplay</name>
        <message>
            <source>Customer's screen</source>
            <translation>ग्राहक की स्क्रीन</translation>
        </message>
    </context>
    <context>
        <name>foyer::CustomerScreen</name>
        <message>
            <source>Customer's screen</source>
            <translation>ग्राहक की स्क्रीन</translation>
        </message>
        <message>
            <source>This window is closed</source>
            <translation>यह काउंटर बंद है</translation>
        </message>
        <message>
            <source>Thank you. Enjoy the show!</source>
            <translation>धन्यवाद। शो का आनंद लें!</translation>
        </message>
        <message>
            <source>from %1</source>
            <translation>%1 से शुरू</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>और %n</numerusform>
                <numerusform>और %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Your change</source>
            <translation>आपको वापस</translation>
        </message>
        <message>
            <source>Still to pay</source>
            <translation>देना बाकी</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>भुगतान हुआ</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>कुल</translation>
        </message>
    </context>
    <context>
        <name>foyer::DeskPage</name>
        <message>
            <source>What are you selling?</source>
            <translation>क्या बेचना है?</translation>
        </message>
        <message>
            <source>Fetching the seat map…</source>
            <translation>सीट मैप आ रहा है…</translation>
        </message>
        <message>
            <source>Choose another event</source>
            <translation>दूसरा शो चुनें</translation>
        </message>
        <message>
            <source>Places left</source>
            <translation>बाकी जगहें</translation>
        </message>
        <message>
            <source>How many together?</source>
            <translation>एक साथ कितनी?</translation>
        </message>
        <message>
            <source>Command line: how many of each price type; Enter holds the best seats together</source>
            <translation>कमांड लाइन: हर टिकट टाइप की संख्या; Enter से सबसे अच्छी सीटें एक साथ होल्ड होती हैं</translation>
        </message>
        <message>
            <source>Who comes? 2A1S</source>
            <translation>कौन आएगा? 2A1S</translation>
        </message>
        <message>
            <source>How many places</source>
            <translation>कितनी जगहें</translation>
        </message>
        <message>
            <source>Into the basket   Enter</source>
            <translation>बास्केट में   Enter</translation>
        </message>
        <message>
            <source>Into the basket</source>
            <translation>बास्केट में</translation>
        </message>
        <message>
            <source>2 Enter</source>
            <translation>2 Enter</translation>
        </message>
        <message>
            <source>best two</source>
            <translation>सबसे अच्छी दो</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Space</translation>
        </message>
        <message>
            <source>next best</source>
            <translation>अगली सबसे अच्छी</translation>
        </message>
        <message>
            <source>[ ]</source>
            <translation>[ ]</translation>
        </message>
        <message>
            <source>price</source>
            <translation>दाम</translation>
        </message>
        <message>
            <source>map</source>
            <translation>मैप</translation>
        </message>
        <message>
            <source>list</source>
            <translation>लिस्ट</translation>
        </message>
        <message>
            <source>event</source>
            <translation>शो</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>let go</source>
            <translation>छोड़ें</translation>
        </message>
        <message>
            <source>receipt</source>
            <translation>रसीद</translation>
        </message>
        <message>
            <source>undo</source>
            <translation>रद्द</translation>
        </message>
        <message numerus="yes">
            <source>Exchange of %n ticket(s) of order %1, worth %2. Hold the new places; Esc leaves.</source>
            <translation>
                <numerusform>ऑर्डर %1 का %n टिकट बदला जा रहा है, कीमत %2। नई जगहें होल्ड करें; Esc से बाहर आएँ।</numerusform>
                <numerusform>ऑर्डर %1 के %n टिकट बदले जा रहे हैं, कीमत %2। नई जगहें होल्ड करें; Esc से बाहर आएँ।</numerusform>
            </translation>
        </message>
        <message>
            <source>Enter uses the discount code %1.</source>
            <translation>Enter से डिस्काउंट कोड %1 लगेगा।</translation>
        </message>
        <message>
            <source>Enter shows %1 on the map.</source>
            <translation>Enter से %1 मैप पर दिखेगा।</translation>
        </message>
        <message>
            <source>%1 · Enter changes who sits in the held places</source>
            <translation>%1 · Enter से होल्ड की गई जगहों के टिकट टाइप बदलेंगे</translation>
        </message>
        <message>
            <source>%1: not sold together at any price level.</source>
            <translation>%1: किसी भी कैटेगरी में एक साथ नहीं बिकते।</translation>
        </message>
        <message>
            <source>%1 · %2 · Enter holds the best</source>
            <translation>%1 · %2 · Enter से सबसे अच्छी होल्ड करें</translation>
        </message>
        <message>
            <source>%1 · %2 to %3 · Enter holds the best</source>
            <translation>%1 · %2 से %3 · Enter से सबसे अच्छी होल्ड करें</translation>
        </message>
        <message>
            <source>%1 is not on this plan. Type the row and the number, like F 12.</source>
            <translation>%1 इस प्लान पर नहीं है। पंक्ति और नंबर लिखें, जैसे F 12।</translation>
        </message>
        <message>
            <source>%1. Space takes it, Esc goes back.</source>
            <translation>%1। Space से लें, Esc से वापस जाएँ।</translation>
        </message>
        <message>
            <source>%1: how many?</source>
            <translation>%1: कितनी?</translation>
        </message>
        <message>
            <source>%1 left</source>
            <translation>%1 बाकी</translation>
        </message>
        <message>
            <source>Save the tickets</source>
            <translation>टिकट सेव करें</translation>
        </message>
        <message>
            <source>PDF documents (*.pdf)</source>
            <translation>PDF दस्तावेज़ (*.pdf)</translation>
        </message>
        <message>
            <source>Saved as %1</source>
            <translation>यहाँ सेव हुआ: %1</translation>
        </message>
        <message>
            <source>%1 cannot be written. Choose another place.</source>
            <translation>यह फ़ाइल सेव नहीं हो सकी: %1। दूसरी जगह चुनें।</translation>
        </message>
        <message>
            <source>A receipt can be printed once something is sold.</source>
            <translation>बिक्री होने के बाद ही रसीद प्रिंट हो सकती है।</translation>
        </message>
        <message>
            <source>Tickets can be printed again once they are sold.</source>
            <translation>बिकने के बाद ही टिकट दोबारा प्रिंट हो सकते हैं।</translation>
        </message>
        <message>
            <source>Choose an event first.</source>
            <translation>पहले कोई शो चुनें।</translation>
        </message>
        <message>
            <source>New tickets need the server: they can be made once this sale is handed in.</source>
            <translation>नए टिकट के लिए सर्वर ज़रूरी है: यह बिक्री सर्वर को भेजी जाने के बाद नए टिकट बन सकेंगे।</translation>
        </message>
        <message>
            <source>Giving places away needs the server.</source>
            <translation>मुफ़्त देने के लिए सर्वर ज़रूरी है।</translation>
        </message>
        <message>
            <source>Giving places away is not for your role.</source>
            <translation>मुफ़्त देने की अनुमति आपके रोल को नहीं है।</translation>
        </message>
        <message numerus="yes">
            <source>%n given away</source>
            <translation>
                <numerusform>%n मुफ़्त</numerusform>
                <numerusform>%n मुफ़्त</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 · Enter holds the best and asks why</source>
            <comment>how many are given away</comment>
            <translation>%1 · Enter से सबसे अच्छी होल्ड होंगी, फिर वजह पूछी जाएगी</translation>
        </message>
        <message>
            <source>%1 · Enter holds the best and asks why, then a supervisor</source>
            <comment>how many are given away</comment>
            <translation>%1 · Enter से सबसे अच्छी होल्ड होंगी, फिर वजह, फिर सुपरवाइज़र</translation>
        </message>
        <message>
            <source>%1 · %2, %3 · Enter holds the best and asks why</source>
            <comment>who pays, how much, how many are given away</comment>
            <translation>%1 · %2, %3 · Enter से सबसे अच्छी होल्ड होंगी, फिर वजह पूछी जाएगी</translation>
        </message>
        <message>
            <source>%1 · %2 to %3, %4 · Enter holds the best and asks why</source>
            <comment>who pays, how much, how many are given away</comment>
            <translation>%1 · %2 से %3, %4 · Enter से सबसे अच्छी होल्ड होंगी, फिर वजह पूछी जाएगी</translation>
        </message>
        <message>
            <source>Allow %1?</source>
            <comment>what a seller may not do alone</comment>
            <translation>मंज़ूर करें: %1?</translation>
        </message>
    </context>
    <context>
        <name>foyer::EventTableModel</name>
        <message>
            <source>Today %1</source>
            <translation>आज %1</translation>
        </message>
        <message>
            <source>Tomorrow %1</source>
            <translation>कल %1</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%2 में से %1</translation>
        </message>
        <message>
            <source>off sale</source>
            <translation>बिक्री बंद</translation>
        </message>
        <message>
            <source>When</source>
            <translation>कब</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>शो</translation>
        </message>
        <message>
            <source>Venue</source>
            <translation>वेन्यू</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>बाकी</translation>
        </message>
        <message>
            <source>ddd d MMM</source>
            <comment>pattern of a date, as QLocale takes it: Sat 28 Nov</comment>
            <translation>ddd, d MMM</translation>
        </message>
        <message numerus="yes">
            <source>%n kept here</source>
            <translation>
                <numerusform>यहाँ %n रखी</numerusform>
                <numerusform>यहाँ %n रखी</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>foyer::EventsPane</name>
        <message>
            <source>Search by name or venue</source>
            <translation>नाम या वेन्यू से खोजें</translation>
        </message>
        <message>
            <source>Search events</source>
            <translation>शो खोजें</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>शो</translation>
        </message>
        <message>
            <source>Nothing found. Try fewer letters.</source>
            <translation>कुछ नहीं मिला। कम अक्षर लिखकर देखें।</translation>
        </message>
        <message>
            <source>No events from today on. An organizer adds the next one.</source>
            <translation>आज या आगे का कोई शो नहीं है। अगला शो आयोजक जोड़ते हैं।</translation>
        </message>
        <message>
            <source>No connection. Of these events this till keeps places; the others come back with the server.</source>
            <translation>कनेक्शन नहीं है। इस काउंटर के लिए इन्हीं शो की जगहें रखी हैं; बाकी शो सर्वर से संपर्क होने पर दिखेंगे।</translation>
        </message>
    </context>
    <context>
        <name>foyer::HoldForm</name>
        <message>
            <source>HOUSE</source>
            <translation>HOUSE</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>नीला</translation>
        </message>
        <message>
            <source>Amber</source>
            <translation>ऐंबर</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>हरा</translation>
        </message>
        <message>
            <source>Pink</source>
            <translation>गुलाबी</translation>
        </message>
        <message>
            <source>Light blue</source>
            <translation>हल्का नीला</translation>
        </message>
        <message>
            <source>Orange</source>
            <translation>नारंगी</translation>
        </message>
        <message>
            <source>Violet</source>
            <translation>बैंगनी</translation>
        </message>
        <message>
            <source>Brown</source>
            <translation>भूरा</translation>
        </message>
        <message>
            <source>Critics, the band's guests, a group's name</source>
            <translation>समीक्षक, बैंड के मेहमान, ग्रुप का नाम</translation>
        </message>
        <message>
            <source>Sellers</source>
            <translation>विक्रेता</translation>
        </message>
        <message>
            <source>Organizers</source>
            <translation>आयोजक</translation>
        </message>
        <message>
            <source>Nobody: taken out</source>
            <translation>कोई नहीं: बिक्री बंद</translation>
        </message>
        <message>
            <source>Release on</source>
            <translation>इस दिन छोड़ें</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>कोड</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>रंग</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>वजह</translation>
        </message>
        <message>
            <source>Sold by</source>
            <translation>कौन बेचे</translation>
        </message>
        <message>
            <source>As it is</source>
            <translation>जैसा है</translation>
        </message>
        <message>
            <source>Say why these places are kept: whoever sells will ask.</source>
            <translation>लिखें कि ये जगहें किस लिए रखी हैं: बेचने वाला पूछेगा।</translation>
        </message>
        <message>
            <source>The day they are released must still come.</source>
            <translation>छोड़ने का दिन आगे का होना चाहिए।</translation>
        </message>
        <message>
            <source>House hold %1</source>
            <translation>हाउस होल्ड %1</translation>
        </message>
        <message>
            <source>New house hold</source>
            <translation>नया हाउस होल्ड</translation>
        </message>
        <message>
            <source>Save changes</source>
            <translation>बदलाव सेव करें</translation>
        </message>
        <message>
            <source>Choose places on the map</source>
            <translation>मैप पर जगहें चुनें</translation>
        </message>
        <message numerus="yes">
            <source>Keep %Ln place(s)</source>
            <translation>
                <numerusform>%Ln जगह होल्ड करें</numerusform>
                <numerusform>%Ln जगहें होल्ड करें</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose seats to release</source>
            <translation>छोड़ने के लिए सीटें चुनें</translation>
        </message>
        <message numerus="yes">
            <source>Release %Ln chosen seat(s)</source>
            <translation>
                <numerusform>चुनी हुई %Ln सीट छोड़ें</numerusform>
                <numerusform>चुनी हुई %Ln सीटें छोड़ें</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Press again to release %Ln place(s)</source>
            <translation>
                <numerusform>%Ln जगह छोड़ने के लिए फिर दबाएँ</numerusform>
                <numerusform>%Ln जगहें छोड़ने के लिए फिर दबाएँ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Release all %Ln place(s)</source>
            <translation>
                <numerusform>पूरी %Ln जगह छोड़ें</numerusform>
                <numerusform>सभी %Ln जगहें छोड़ें</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>foyer::HoldsController</name>
        <message>
            <source>The plan of this event changed. Choose the event again.</source>
            <translation>इस शो का प्लान बदल गया। शो फिर से चुनें।</translation>
        </message>
        <message numerus="yes">
            <source>One house hold takes at most %Ln seat(s).</source>
            <translation>
                <numerusform>एक हाउस होल्ड में ज़्यादा से ज़्यादा %Ln सीट आ सकती है।</numerusform>
                <numerusform>एक हाउस होल्ड में ज़्यादा से ज़्यादा %Ln सीटें आ सकती हैं।</numerusform>
            </translation>
        </message>
        <message>
            <source>This seat is not of the hold that is open. Esc closes it, then choose free seats.</source>
            <translation>यह सीट खुले हुए होल्ड की नहीं है। Esc से होल्ड बंद करें, फिर खाली सीटें चुनें।</translation>
        </message>
        <message>
            <source>%1 is not available.</source>
            <translation>%1 खाली नहीं है।</translation>
        </message>
        <message numerus="yes">
            <source>%Ln of these seats are not of this hold.</source>
            <translation>
                <numerusform>इनमें से %Ln सीट इस होल्ड की नहीं है।</numerusform>
                <numerusform>इनमें से %Ln सीटें इस होल्ड की नहीं हैं।</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln of these seats are not available.</source>
            <translation>
                <numerusform>इनमें से %Ln सीट खाली नहीं है।</numerusform>
                <numerusform>इनमें से %Ln सीटें खाली नहीं हैं।</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 is not on this plan. Type the row and the numbers, like F 1-12.</source>
            <translation>%1 इस प्लान पर नहीं है। पंक्ति और नंबर लिखें, जैसे F 1-12।</translation>
        </message>
        <message>
            <source>Esc closes the open hold; then the best places can be chosen.</source>
            <translation>Esc से खुला होल्ड बंद करें; फिर सबसे अच्छी जगहें चुन सकते हैं।</translation>
        </message>
        <message>
            <source>The best places are chosen for 1 to 50 people at a time.</source>
            <translation>सबसे अच्छी जगहें एक बार में 1 से 50 लोगों के लिए चुनी जाती हैं।</translation>
        </message>
        <message>
            <source>There are not as many seats left.</source>
            <translation>इतनी सीटें बाकी नहीं हैं।</translation>
        </message>
        <message>
            <source>Not all of these seats are side by side.</source>
            <translation>ये सभी सीटें साथ-साथ नहीं हैं।</translation>
        </message>
        <message>
            <source>Places of an area are let go with their whole hold.</source>
            <translation>एरिया की जगहें पूरे होल्ड के साथ ही छोड़ी जाती हैं।</translation>
        </message>
        <message>
            <source>Somebody was faster with some of these places. Look at what is left and try again.</source>
            <translation>इनमें से कुछ जगहें किसी और ने पहले ले लीं। देखें क्या बाकी है और फिर कोशिश करें।</translation>
        </message>
        <message>
            <source>This hold is not what it was. It is shown as it is now.</source>
            <translation>यह होल्ड बदल चुका है। अब जैसा है, वैसा दिखाया गया है।</translation>
        </message>
        <message>
            <source>Choose places first: on the map, or typed like F 1-12.</source>
            <translation>पहले जगहें चुनें: मैप पर, या F 1-12 जैसे लिखकर।</translation>
        </message>
        <message>
            <source>the new hold %1</source>
            <translation>नया होल्ड %1</translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s) are kept under %1.</source>
            <translation>
                <numerusform>%1 में %Ln जगह होल्ड हुई।</numerusform>
                <numerusform>%1 में %Ln जगहें होल्ड हुईं।</numerusform>
            </translation>
        </message>
        <message>
            <source>changing %1</source>
            <translation>%1 में बदलाव</translation>
        </message>
        <message>
            <source>%1 is changed.</source>
            <translation>%1 बदल गया।</translation>
        </message>
        <message>
            <source>releasing %1</source>
            <translation>%1 छोड़ना</translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s) of %1 are on general sale.</source>
            <translation>
                <numerusform>%1 की %Ln जगह अब आम बिक्री पर है।</numerusform>
                <numerusform>%1 की %Ln जगहें अब आम बिक्री पर हैं।</numerusform>
            </translation>
        </message>
        <message>
            <source>releasing seats of %1</source>
            <translation>%1 की सीटें छोड़ना</translation>
        </message>
    </context>
    <context>
        <name>foyer::HoldsModel</name>
        <message>
            <source>nobody</source>
            <translation>कोई नहीं</translation>
        </message>
        <message>
            <source>sellers</source>
            <translation>विक्रेता</translation>
        </message>
        <message>
            <source>organizers</source>
            <translation>आयोजक</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>कोड</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>वजह</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>जगहें</translation>
        </message>
        <message>
            <source>Sold by</source>
            <translation>कौन बेचे</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>कब तक</translation>
        </message>
    </context>
    <context>
        <name>foyer::HoldsPage</name>
        <message>
            <source>Fetching the seat map…</source>
            <translation>सीट मैप आ रहा है…</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>शो</translation>
        </message>
        <message>
            <source>F 1-12, or 12 for the best together</source>
            <translation>F 1-12, या सबसे अच्छी एक साथ के लिए 12</translation>
        </message>
        <message>
            <source>Places to choose: rows and numbers, or how many together; Enter chooses them</source>
            <translation>जगहें चुनें: पंक्ति और नंबर, या एक साथ कितनी; Enter से चुनी जाएँगी</translation>
        </message>
        <message>
            <source>How many places</source>
            <translation>कितनी जगहें</translation>
        </message>
        <message>
            <source>Choose them</source>
            <translation>इन्हें चुनें</translation>
        </message>
        <message>
            <source>map</source>
            <translation>मैप</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Space</translation>
        </message>
        <message>
            <source>choose a seat</source>
            <translation>सीट चुनें</translation>
        </message>
        <message>
            <source>Shift+drag</source>
            <translation>Shift+ड्रैग</translation>
        </message>
        <message>
            <source>choose many</source>
            <translation>कई चुनें</translation>
        </message>
        <message>
            <source>V</source>
            <translation>V</translation>
        </message>
        <message>
            <source>colours</source>
            <translation>रंग</translation>
        </message>
        <message>
            <source>keep or save</source>
            <translation>होल्ड या सेव</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>back</source>
            <translation>वापस</translation>
        </message>
        <message>
            <source>House holds of this event</source>
            <translation>इस शो के हाउस होल्ड</translation>
        </message>
        <message>
            <source>Nothing is kept back. Choose places on the map, say why, and keep them.</source>
            <translation>कोई हाउस होल्ड नहीं है। मैप पर जगहें चुनें, वजह लिखें और होल्ड करें।</translation>
        </message>
        <message>
            <source>%1: how many?</source>
            <translation>%1: कितनी?</translation>
        </message>
        <message>
            <source>No event yet.</source>
            <translation>अभी कोई शो नहीं है।</translation>
        </message>
    </context>
    <context>
        <name>foyer::InvoicesController</name>
        <message>
            <source>%1 is owed, no more.</source>
            <translation>बकाया सिर्फ़ %1 है, इससे ज़्यादा नहीं।</translation>
        </message>
        <message>
            <source>the money for %1</source>
            <translation>%1 के पैसे</translation>
        </message>
        <message>
            <source>%1 is paid.</source>
            <translation>%1 का भुगतान हो गया।</translation>
        </message>
        <message>
            <source>%1 came for %2; %3 is still owed.</source>
            <translation>%2 के %1 मिले; %3 अब भी बकाया है।</translation>
        </message>
        <message>
            <source>Somebody was faster, or no shift is open for cash. The invoice is shown as it is now.</source>
            <translation>किसी और ने पहले कर दिया, या कैश के लिए कोई शिफ़्ट खुली नहीं है। इनवॉइस अब जैसा है, वैसा दिखाया गया है।</translation>
        </message>
    </context>
    <context>
        <name>foyer::InvoicesModel</name>
        <message>
            <source>open</source>
            <translation>बकाया</translation>
        </message>
        <message>
            <source>overdue</source>
            <translation>ओवरड्यू</translation>
        </message>
        <message>
            <source>credited</source>
            <translation>क्रेडिट हुआ</translation>
        </message>
        <message>
            <source>paid</source>
            <translation>भुगतान हुआ</translation>
        </message>
        <message>
            <source>Invoice</source>
            <translation>इनवॉइस</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>ग्राहक</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>रकम</translation>
        </message>
        <message>
            <source>Owed</source>
            <translation>बकाया</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>कब तक</translation>
        </message>
        <message>
            <source>State</source>
            <translation>स्थिति</translation>
        </message>
    </context>
    <context>
        <name>foyer::InvoicesPage</name>
        <message>
            <source>Number, order, name or mail</source>
            <translation>नंबर, ऑर्डर, नाम या ई-मेल</translation>
        </message>
        <message>
            <source>Search invoices</source>
            <translation>इनवॉइस खोजें</translation>
        </message>
        <message>
            <source>Which invoices</source>
            <translation>कौन-से इनवॉइस</translation>
        </message>
        <message>
            <source>Owed</source>
            <translation>बकाया</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>ओवरड्यू</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>निपट चुके</translation>
        </message>
        <message>
            <source>All</source>
            <translation>सभी</translation>
        </message>
        <message>
            <source>Invoices found, newest first</source>
            <translation>मिले हुए इनवॉइस, नए पहले</translation>
        </message>
        <message>
            <source>↑ ↓</source>
            <translation>↑ ↓</translation>
        </message>
        <message>
            <source>walk the invoices</source>
            <translation>ऊपर-नीचे जाएँ</translation>
        </message>
        <message>
            <source>money came</source>
            <translation>पैसे आए</translation>
        </message>
        <message>
            <source>look at it</source>
            <translation>देखें</translation>
        </message>
        <message>
            <source>save</source>
            <translation>सेव करें</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>back</source>
            <translation>वापस</translation>
        </message>
        <message>
            <source>The invoice that you choose is shown here.</source>
            <translation>आप जो इनवॉइस चुनेंगे, वह यहाँ दिखेगा।</translation>
        </message>
        <message>
            <source>Invoice</source>
            <translation>इनवॉइस</translation>
        </message>
        <message>
            <source>State of the invoice</source>
            <translation>इनवॉइस की स्थिति</translation>
        </message>
        <message>
            <source>Money of the invoice</source>
            <translation>इनवॉइस की रकम</translation>
        </message>
        <message>
            <source>Money came…</source>
            <translation>पैसे आए…</translation>
        </message>
        <message>
            <source>Look at it</source>
            <translation>देखें</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>सेव करें…</translation>
        </message>
        <message>
            <source>Show its order</source>
            <translation>ऑर्डर दिखाएँ</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>खोज रहे हैं…</translation>
        </message>
        <message>
            <source>Nothing found for “%1”.</source>
            <translation>“%1” के लिए कुछ नहीं मिला।</translation>
        </message>
        <message>
            <source>Nothing is overdue.</source>
            <translation>कुछ ओवरड्यू नहीं है।</translation>
        </message>
        <message>
            <source>Nothing is owed.</source>
            <translation>कुछ बकाया नहीं है।</translation>
        </message>
        <message>
            <source>No invoices yet. An order paid with {invoice} at the desk gets one.</source>
            <translation>अभी कोई इनवॉइस नहीं है। काउंटर पर {invoice} से बेचे गए ऑर्डर का इनवॉइस बनता है।</translation>
        </message>
        <message>
            <source>Order %1</source>
            <translation>ऑर्डर %1</translation>
        </message>
        <message>
            <source>Amount %1</source>
            <translation>रकम %1</translation>
        </message>
        <message>
            <source>Credited %1</source>
            <translation>क्रेडिट %1</translation>
        </message>
        <message>
            <source>Paid %1</source>
            <translation>भुगतान %1</translation>
        </message>
        <message>
            <source>Owed %1, due %2</source>
            <translation>बकाया %1, %2 तक</translation>
        </message>
        <message>
            <source>%1 · issued</source>
            <translation>%1 · जारी हुआ</translation>
        </message>
        <message>
            <source>%1 · %2 came: %3</source>
            <comment>when, how much, how</comment>
            <translation>%1 · %2 मिले: %3</translation>
        </message>
        <message>
            <source>%1 · credit note %2 over %3: %4</source>
            <translation>%1 · क्रेडिट नोट %2, रकम %3: %4</translation>
        </message>
        <message>
            <source>How did the money come?</source>
            <translation>पैसे कैसे आए?</translation>
        </message>
        <message>
            <source>%1 is owed for %2.</source>
            <translation>%2 पर %1 बकाया है।</translation>
        </message>
        <message>
            <source>To the bank</source>
            <translation>बैंक में</translation>
        </message>
        <message>
            <source>In cash, into this drawer</source>
            <translation>कैश, इस ड्रॉअर में</translation>
        </message>
        <message>
            <source>By card</source>
            <translation>कार्ड से</translation>
        </message>
        <message>
            <source>How much?</source>
            <translation>कितना?</translation>
        </message>
        <message>
            <source>Enter alone means all of it: %1.</source>
            <translation>सिर्फ़ Enter यानी पूरी रकम: %1।</translation>
        </message>
        <message>
            <source>Amount, then Enter</source>
            <translation>रकम, फिर Enter</translation>
        </message>
        <message>
            <source>Reference of the transfer</source>
            <translation>ट्रांसफ़र का रेफ़रेंस नंबर</translation>
        </message>
        <message>
            <source>Number on the slip</source>
            <translation>स्लिप का नंबर</translation>
        </message>
        <message>
            <source>A remark</source>
            <translation>टिप्पणी</translation>
        </message>
        <message>
            <source>%1 for %2.</source>
            <translation>%2 के लिए %1।</translation>
        </message>
        <message>
            <source>Optional, then Enter</source>
            <translation>चाहें तो लिखें, फिर Enter</translation>
        </message>
        <message>
            <source>Invoice %1</source>
            <translation>इनवॉइस %1</translation>
        </message>
        <message>
            <source>Credit note %1</source>
            <translation>क्रेडिट नोट %1</translation>
        </message>
        <message>
            <source>Which document?</source>
            <translation>कौन-सा दस्तावेज़?</translation>
        </message>
        <message>
            <source>Save the document</source>
            <translation>दस्तावेज़ सेव करें</translation>
        </message>
        <message>
            <source>PDF documents (*.pdf)</source>
            <translation>PDF दस्तावेज़ (*.pdf)</translation>
        </message>
        <message>
            <source>%1 cannot be written. Choose another place.</source>
            <translation>यह फ़ाइल सेव नहीं हो सकी: %1। दूसरी जगह चुनें।</translation>
        </message>
        <message>
            <source>Saved as %1</source>
            <translation>यहाँ सेव हुआ: %1</translation>
        </message>
        <message>
            <source>No program here shows PDF documents. Save it with {save}.</source>
            <translation>यहाँ PDF दिखाने वाला कोई प्रोग्राम नहीं है। {save} से सेव करें।</translation>
        </message>
    </context>
    <context>
        <name>foyer::KeyMap</name>
        <message>
            <source>Show its order</source>
            <translation>ऑर्डर दिखाएँ</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>ऑर्डर</translation>
        </message>
        <message>
            <source>Shift</source>
            <translation>शिफ़्ट</translation>
        </message>
        <message>
            <source>Layouts</source>
            <translation>लेआउट</translation>
        </message>
        <message>
            <source>Invoices</source>
            <translation>इनवॉइस</translation>
        </message>
        <message>
            <source>House holds</source>
            <translation>हाउस होल्ड</translation>
        </message>
        <message>
            <source>Keep the places; save changes</source>
            <translation>जगहें होल्ड करें; बदलाव सेव करें</translation>
        </message>
        <message>
            <source>Open the shift; hand in the count</source>
            <translation>शिफ़्ट खोलें; गिनती जमा करें</translation>
        </message>
        <message>
            <source>Print the tickets</source>
            <translation>टिकट प्रिंट करें</translation>
        </message>
        <message>
            <source>Show the keys</source>
            <translation>शॉर्टकट दिखाएँ</translation>
        </message>
        <message>
            <source>Another event</source>
            <translation>दूसरा शो</translation>
        </message>
        <message>
            <source>Seats on the map</source>
            <translation>मैप पर सीटें</translation>
        </message>
        <message>
            <source>Settle what was not printed</source>
            <translation>जो प्रिंट नहीं हुआ उसे निपटाएँ</translation>
        </message>
        <message>
            <source>Settle it the other way</source>
            <translation>उसे दूसरे तरीके से निपटाएँ</translation>
        </message>
        <message>
            <source>Call a supervisor</source>
            <translation>सुपरवाइज़र को बुलाएँ</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>रसीद</translation>
        </message>
        <message>
            <source>Cash, an amount</source>
            <translation>कैश, रकम लिखकर</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>कार्ड</translation>
        </message>
        <message>
            <source>Exact cash</source>
            <translation>पूरा कैश</translation>
        </message>
        <message>
            <source>X report</source>
            <translation>X रिपोर्ट</translation>
        </message>
        <message>
            <source>Open the shift, or count and close it</source>
            <translation>शिफ़्ट खोलें, या गिनकर बंद करें</translation>
        </message>
        <message>
            <source>Print tickets anew</source>
            <translation>टिकट दोबारा प्रिंट करें</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>टिकट बदलें</translation>
        </message>
        <message>
            <source>Void the last sale</source>
            <translation>पिछली बिक्री रद्द करें</translation>
        </message>
        <message>
            <source>Refund</source>
            <translation>रिफ़ंड</translation>
        </message>
        <message>
            <source>Print the report</source>
            <translation>रिपोर्ट प्रिंट करें</translation>
        </message>
        <message>
            <source>Let go, go back</source>
            <translation>छोड़ें, वापस जाएँ</translation>
        </message>
        <message>
            <source>Places kept at this till</source>
            <translation>इस काउंटर के लिए रखी जगहें</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>विंडो</translation>
        </message>
        <message>
            <source>Selling</source>
            <translation>बिक्री</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>कागज़</translation>
        </message>
        <message>
            <source>Waiting payments</source>
            <translation>रुके भुगतान</translation>
        </message>
        <message>
            <source>Seats as a list, or as a map again</source>
            <translation>सीटें लिस्ट में, या फिर से मैप पर</translation>
        </message>
        <message>
            <source>A part on the card</source>
            <translation>कुछ हिस्सा कार्ड पर</translation>
        </message>
        <message>
            <source>Gift voucher</source>
            <translation>गिफ़्ट वाउचर</translation>
        </message>
        <message>
            <source>Pay later</source>
            <translation>बाद में भुगतान</translation>
        </message>
        <message>
            <source>Give away</source>
            <translation>मुफ़्त दें</translation>
        </message>
        <message>
            <source>On invoice</source>
            <translation>इनवॉइस पर</translation>
        </message>
        <message>
            <source>Choose places of the order</source>
            <translation>ऑर्डर की जगहें चुनें</translation>
        </message>
        <message>
            <source>Orders sold in one basket</source>
            <translation>एक बास्केट में बिके ऑर्डर</translation>
        </message>
        <message>
            <source>Tickets by mail</source>
            <translation>ई-मेल से टिकट</translation>
        </message>
        <message>
            <source>Note about the customer</source>
            <translation>ग्राहक के बारे में नोट</translation>
        </message>
        <message>
            <source>Save the tickets, a document or a layout</source>
            <translation>टिकट, दस्तावेज़ या लेआउट सेव करें</translation>
        </message>
        <message>
            <source>Money came</source>
            <translation>पैसे आए</translation>
        </message>
        <message>
            <source>Look at the document</source>
            <translation>दस्तावेज़ देखें</translation>
        </message>
        <message>
            <source>Say that the money went through, or is back</source>
            <translation>बताएँ कि भुगतान हो गया, या पैसे लौट गए</translation>
        </message>
        <message>
            <source>Say that nothing was taken</source>
            <translation>बताएँ कि कुछ नहीं कटा</translation>
        </message>
        <message>
            <source>Ask the gateway again</source>
            <translation>गेटवे से फिर पूछें</translation>
        </message>
        <message>
            <source>Undo a change</source>
            <translation>बदलाव वापस लें</translation>
        </message>
        <message>
            <source>Make it again</source>
            <translation>बदलाव दोहराएँ</translation>
        </message>
    </context>
    <context>
        <name>foyer::KeyOverlay</name>
        <message>
            <source>Keys: %1</source>
            <translation>शॉर्टकट: %1</translation>
        </message>
        <message>
            <source>Any key goes back. They can be changed in the settings.</source>
            <translation>वापस जाने के लिए कोई भी बटन दबाएँ। शॉर्टकट सेटिंग में बदले जा सकते हैं।</translation>
        </message>
    </context>
    <context>
        <name>foyer::KeysPane</name>
        <message>
            <source>%1, not to be changed</source>
            <translation>%1, बदला नहीं जा सकता</translation>
        </message>
        <message>
            <source>Key for: %1</source>
            <translation>इसका शॉर्टकट: %1</translation>
        </message>
        <message>
            <source>Back to the defaults</source>
            <translation>डिफ़ॉल्ट पर लौटें</translation>
        </message>
        <message>
            <source>All keys are what they were.</source>
            <translation>सभी शॉर्टकट पहले जैसे हो गए।</translation>
        </message>
        <message>
            <source>%1 is set.</source>
            <translation>%1 सेट हो गया।</translation>
        </message>
        <message>
            <source>Press one key, alone or with Ctrl, Alt or Shift.</source>
            <translation>एक बटन दबाएँ, अकेले या Ctrl, Alt या Shift के साथ।</translation>
        </message>
        <message>
            <source>That key is needed for typing. Take it with Ctrl or Alt, or a function key.</source>
            <translation>यह बटन टाइपिंग में काम आता है। इसे Ctrl या Alt के साथ लें, या कोई फ़ंक्शन बटन लें।</translation>
        </message>
        <message>
            <source>That key is taken: %1.</source>
            <translation>यह शॉर्टकट पहले से लगा है: %1।</translation>
        </message>
        <message>
            <source>That key cannot be changed.</source>
            <translation>यह शॉर्टकट बदला नहीं जा सकता।</translation>
        </message>
        <message>
            <source>Search by name or key</source>
            <translation>नाम या बटन से खोजें</translation>
        </message>
        <message>
            <source>Search the keys</source>
            <translation>शॉर्टकट खोजें</translation>
        </message>
        <message>
            <source>Exchange the two</source>
            <translation>आपस में बदलें</translation>
        </message>
        <message>
            <source>No key is called so.</source>
            <translation>ऐसा कोई शॉर्टकट नहीं है।</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>शॉर्टकट</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>डिफ़ॉल्ट</translation>
        </message>
        <message>
            <source>%1: back to its default</source>
            <translation>%1: डिफ़ॉल्ट पर लौटें</translation>
        </message>
        <message>
            <source>%1 and %2 are exchanged.</source>
            <translation>%1 और %2 के शॉर्टकट आपस में बदल गए।</translation>
        </message>
    </context>
    <context>
        <name>foyer::LayoutCanvas</name>
        <message>
            <source>Preview of the paper</source>
            <translation>कागज़ का प्रीव्यू</translation>
        </message>
    </context>
    <context>
        <name>foyer::LayoutEditor</name>
        <message>
            <source>This layout was made by a newer Foyer and cannot be changed here.</source>
            <translation>यह लेआउट Foyer के नए वर्ज़न में बना है और यहाँ बदला नहीं जा सकता।</translation>
        </message>
        <message>
            <source>change %1</source>
            <translation>%1 में बदलाव</translation>
        </message>
        <message numerus="yes">
            <source>A layout has at most %n fields.</source>
            <translation>
                <numerusform>एक लेआउट में ज़्यादा से ज़्यादा %n फ़ील्ड हो सकता है।</numerusform>
                <numerusform>एक लेआउट में ज़्यादा से ज़्यादा %n फ़ील्ड हो सकते हैं।</numerusform>
            </translation>
        </message>
        <message>
            <source>New text</source>
            <translation>नया टेक्स्ट</translation>
        </message>
        <message>
            <source>add %1</source>
            <translation>%1 जोड़ना</translation>
        </message>
        <message>
            <source>remove %1</source>
            <translation>%1 हटाना</translation>
        </message>
        <message>
            <source>copy %1</source>
            <translation>%1 कॉपी करना</translation>
        </message>
        <message>
            <source>change the paper</source>
            <translation>कागज़ में बदलाव</translation>
        </message>
        <message>
            <source>A ticket needs a QR code or a bar code, and at most %1 fields and %2 kB of pictures.</source>
            <translation>टिकट पर QR कोड या बारकोड ज़रूरी है, और ज़्यादा से ज़्यादा %1 फ़ील्ड और %2 kB की इमेज हो सकती हैं।</translation>
        </message>
        <message>
            <source>%1: choose a PNG of at most %2 kB and %3 pixels.</source>
            <translation>%1: ज़्यादा से ज़्यादा %2 kB और %3 पिक्सल की PNG चुनें।</translation>
        </message>
        <message>
            <source>%1: the text is empty, too long, or names something in braces that a ticket does not have.</source>
            <translation>%1: टेक्स्ट खाली है, बहुत लंबा है, या ब्रैकेट { } में ऐसा नाम है जो टिकट में नहीं होता।</translation>
        </message>
        <message>
            <source>%1 does not fit on the paper.</source>
            <translation>%1 कागज़ पर नहीं आ रहा।</translation>
        </message>
        <message>
            <source>The layout needs a name.</source>
            <translation>लेआउट का नाम ज़रूरी है।</translation>
        </message>
        <message>
            <source>The paper is too small, too large, or too finely resolved.</source>
            <translation>कागज़ बहुत छोटा या बहुत बड़ा है, या रिज़ॉल्यूशन बहुत ज़्यादा है।</translation>
        </message>
        <message>
            <source>Saved. Every till prints the event's tickets like this from its next sale after opening the event.</source>
            <translation>सेव हो गया। हर काउंटर यह शो खोलने के बाद अगली बिक्री से टिकट ऐसे ही प्रिंट करेगा।</translation>
        </message>
        <message>
            <source>Somebody else changed this layout meanwhile. Open it again to see theirs.</source>
            <translation>इस बीच किसी और ने यह लेआउट बदल दिया। उनका बदलाव देखने के लिए इसे फिर खोलें।</translation>
        </message>
        <message>
            <source>back to the built-in layout</source>
            <translation>फिर से मूल लेआउट</translation>
        </message>
        <message>
            <source>The event prints with the built-in layout again.</source>
            <translation>यह शो फिर से मूल लेआउट में प्रिंट होगा।</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>टेक्स्ट</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>लाइन</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>इमेज</translation>
        </message>
        <message>
            <source>QR code</source>
            <translation>QR कोड</translation>
        </message>
        <message>
            <source>Bar code</source>
            <translation>बारकोड</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>टेबल</translation>
        </message>
        <message>
            <source>%1 prints with the built-in layout on this paper.</source>
            <translation>%1 इस कागज़ पर मूल लेआउट में प्रिंट होता है।</translation>
        </message>
        <message>
            <source>It is the same here already.</source>
            <translation>यहाँ पहले से यही लेआउट है।</translation>
        </message>
        <message>
            <source>take over from %1</source>
            <translation>%1 से लेआउट लेना</translation>
        </message>
        <message>
            <source>Taken over from %1. Save keeps it, Undo brings back what was here.</source>
            <translation>%1 से लिया गया। “सेव करें” से यह रहेगा, “वापस लें” से पहले वाला लौटेगा।</translation>
        </message>
    </context>
    <context>
        <name>foyer::LayoutEditorPage</name>
        <message>
            <source>Preview of the paper</source>
            <translation>कागज़ का प्रीव्यू</translation>
        </message>
        <message>
            <source>Properties</source>
            <translation>प्रॉपर्टी</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>शो</translation>
        </message>
        <message>
            <source>Layout</source>
            <translation>लेआउट</translation>
        </message>
        <message>
            <source>Back to the built-in one</source>
            <translation>मूल लेआउट पर लौटें</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>सेव करें</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>वापस लें</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>दोहराएँ</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>छोटा करें</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>बड़ा करें</translation>
        </message>
        <message>
            <source>The whole paper</source>
            <translation>पूरा कागज़</translation>
        </message>
        <message>
            <source>Dot by dot</source>
            <translation>डॉट-दर-डॉट</translation>
        </message>
        <message>
            <source>Show it dot by dot, as it is printed</source>
            <translation>डॉट-दर-डॉट दिखाएँ, जैसा प्रिंट होगा</translation>
        </message>
        <message>
            <source>Fields</source>
            <translation>फ़ील्ड</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>जोड़ें…</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>कॉपी</translation>
        </message>
        <message>
            <source>Copy the chosen field</source>
            <translation>चुना हुआ फ़ील्ड कॉपी करें</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>हटाएँ</translation>
        </message>
        <message>
            <source>Remove the chosen field</source>
            <translation>चुना हुआ फ़ील्ड हटाएँ</translation>
        </message>
        <message>
            <source>Save this layout first, or undo what was changed, then choose another.</source>
            <translation>पहले यह लेआउट सेव करें या बदलाव वापस लें, फिर दूसरा चुनें।</translation>
        </message>
        <message>
            <source>the event's own, version %1</source>
            <translation>इस शो का अपना, वर्ज़न %1</translation>
        </message>
        <message>
            <source>built in</source>
            <translation>मूल</translation>
        </message>
        <message>
            <source>, changed</source>
            <translation>, बदला हुआ</translation>
        </message>
        <message>
            <source>one moment…</source>
            <translation>एक पल…</translation>
        </message>
        <message>
            <source>choose an event</source>
            <translation>शो चुनें</translation>
        </message>
        <message>
            <source>Take over from…</source>
            <translation>दूसरे शो से…</translation>
        </message>
        <message>
            <source>Take over another event's layout</source>
            <translation>दूसरे शो का लेआउट लें</translation>
        </message>
        <message>
            <source>Print a sample</source>
            <translation>सैंपल प्रिंट करें</translation>
        </message>
        <message>
            <source>There is no other event.</source>
            <translation>कोई दूसरा शो नहीं है।</translation>
        </message>
        <message>
            <source>A sample goes to %1.</source>
            <translation>सैंपल %1 पर भेजा गया।</translation>
        </message>
        <message>
            <source>The sample is printed.</source>
            <translation>सैंपल प्रिंट हो गया।</translation>
        </message>
        <message>
            <source>The sample is not printed: %1.</source>
            <translation>सैंपल प्रिंट नहीं हुआ: %1।</translation>
        </message>
    </context>
    <context>
        <name>foyer::LayoutProperties</name>
        <message>
            <source> mm</source>
            <translation> mm</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>टेक्स्ट</translation>
        </message>
        <message>
            <source>Insert…</source>
            <translation>डालें…</translation>
        </message>
        <message>
            <source>Insert a value of the ticket</source>
            <translation>टिकट की कोई जानकारी डालें</translation>
        </message>
        <message>
            <source>Choose a PNG…</source>
            <translation>PNG चुनें…</translation>
        </message>
        <message>
            <source>Choose a picture</source>
            <translation>इमेज चुनें</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>इमेज</translation>
        </message>
        <message>
            <source>From the left</source>
            <translation>बाएँ से</translation>
        </message>
        <message>
            <source>From the top</source>
            <translation>ऊपर से</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>चौड़ाई</translation>
        </message>
        <message>
            <source>Height</source>
            <translation>ऊँचाई</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>अक्षर साइज़</translation>
        </message>
        <message>
            <source> pt</source>
            <translation> pt</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>मोटाई</translation>
        </message>
        <message>
            <source>Regular</source>
            <translation>सामान्य</translation>
        </message>
        <message>
            <source>Medium</source>
            <translation>मध्यम</translation>
        </message>
        <message>
            <source>Bold</source>
            <translation>बोल्ड</translation>
        </message>
        <message>
            <source>Along the line</source>
            <translation>बाएँ-दाएँ</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>शुरू में</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>बीच में</translation>
        </message>
        <message>
            <source>End</source>
            <translation>अंत में</translation>
        </message>
        <message>
            <source>Up and down</source>
            <translation>ऊपर-नीचे</translation>
        </message>
        <message>
            <source>Top</source>
            <translation>ऊपर</translation>
        </message>
        <message>
            <source>Middle</source>
            <translation>बीच में</translation>
        </message>
        <message>
            <source>Bottom</source>
            <translation>नीचे</translation>
        </message>
        <message>
            <source>Lines at most</source>
            <translation>अधिकतम लाइनें</translation>
        </message>
        <message>
            <source>Turned</source>
            <translation>घुमाव</translation>
        </message>
        <message>
            <source>Dots a module</source>
            <translation>डॉट प्रति मॉड्यूल</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>नाम</translation>
        </message>
        <message>
            <source>a roll</source>
            <translation>रोल</translation>
        </message>
        <message>
            <source>Dots an inch</source>
            <translation>डॉट प्रति इंच</translation>
        </message>
        <message>
            <source>Choose a field on the paper or in the list to change it.</source>
            <translation>बदलने के लिए कागज़ पर या लिस्ट में कोई फ़ील्ड चुनें।</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>कागज़</translation>
        </message>
        <message>
            <source>Pictures (*.png)</source>
            <translation>इमेज (*.png)</translation>
        </message>
    </context>
    <context>
        <name>foyer::LeaseChip</name>
        <message numerus="yes">
            <source>%n sale(s) refused</source>
            <translation>
                <numerusform>%n बिक्री नामंज़ूर</numerusform>
                <numerusform>%n बिक्रियाँ नामंज़ूर</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>No connection. %n left to sell here</source>
            <translation>
                <numerusform>कनेक्शन नहीं। यहाँ बेचने को %n बाकी</numerusform>
                <numerusform>कनेक्शन नहीं। यहाँ बेचने को %n बाकी</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) kept at this till</source>
            <translation>
                <numerusform>इस काउंटर के लिए %n जगह रखी है</numerusform>
                <numerusform>इस काउंटर के लिए %n जगहें रखी हैं</numerusform>
            </translation>
        </message>
        <message>
            <source>No places kept at this till</source>
            <translation>इस काउंटर के लिए कोई जगह नहीं रखी है</translation>
        </message>
        <message numerus="yes">
            <source>%n to hand in</source>
            <translation>
                <numerusform>%n भेजना बाकी</numerusform>
                <numerusform>%n भेजना बाकी</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <comment>between what a till keeps and what it has to hand in</comment>
            <translation>, </translation>
        </message>
        <message>
            <source>What this till keeps to sell without the server</source>
            <translation>सर्वर के बिना बेचने के लिए इस काउंटर की जगहें</translation>
        </message>
    </context>
    <context>
        <name>foyer::LeaseKeeper</name>
        <message>
            <source>The server does not accept it (%1). Its log says why.</source>
            <translation>सर्वर इसे स्वीकार नहीं करता (%1)। वजह सर्वर के लॉग में है।</translation>
        </message>
        <message>
            <source>Sold to somebody else after this till's places were given up: %1</source>
            <translation>इस काउंटर की जगहें छूटने के बाद ये किसी और को बिक गईं: %1</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between places</comment>
            <translation>, </translation>
        </message>
    </context>
    <context>
        <name>foyer::LeasePane</name>
        <message>
            <source>Places kept at this till</source>
            <translation>इस काउंटर के लिए रखी जगहें</translation>
        </message>
        <message>
            <source>Back to the map   Esc</source>
            <translation>मैप पर वापस   Esc</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>जगहें</translation>
        </message>
        <message>
            <source>Sold without the server</source>
            <translation>सर्वर के बिना बिक्री</translation>
        </message>
        <message>
            <source>Sales made without the server</source>
            <translation>सर्वर के बिना की गई बिक्री</translation>
        </message>
        <message>
            <source>Why the sale was refused</source>
            <translation>बिक्री नामंज़ूर होने की वजह</translation>
        </message>
        <message>
            <source>Saved. Tills follow within some minutes, this one now.</source>
            <translation>सेव हुआ। यह काउंटर अभी से, बाकी काउंटर कुछ मिनटों में।</translation>
        </message>
        <message>
            <source>Return places</source>
            <translation>जगहें लौटाएँ</translation>
        </message>
        <message>
            <source>I take care of it</source>
            <translation>मेरे ज़िम्मे</translation>
        </message>
        <message>
            <source>Each till keeps at most</source>
            <translation>हर काउंटर के लिए ज़्यादा से ज़्यादा</translation>
        </message>
        <message>
            <source>Places each till keeps; 0 for none</source>
            <translation>हर काउंटर के लिए कितनी जगहें; 0 यानी कोई नहीं</translation>
        </message>
        <message>
            <source>none</source>
            <translation>कोई नहीं</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>सेव करें</translation>
        </message>
        <message>
            <source>What this till sold without the server could not all be read. The places it kept then are not sold here any more; tell an organizer.</source>
            <translation>इस काउंटर ने सर्वर के बिना जो बेचा, वह पूरा पढ़ा नहीं जा सका। तब इसके लिए रखी जगहें अब यहाँ नहीं बिकेंगी; आयोजक को बताएँ।</translation>
        </message>
        <message>
            <source>This till cannot sell without the server: its records cannot be written. Is another Foyer running, or the disk full?</source>
            <translation>यह काउंटर सर्वर के बिना नहीं बेच सकता: उसका रिकॉर्ड दर्ज नहीं हो पा रहा। क्या दूसरा Foyer चल रहा है, या डिस्क भर गई है?</translation>
        </message>
        <message numerus="yes">
            <source>No connection: %n place(s) can be sold here for cash. The sales are handed in when the server is back.</source>
            <translation>
                <numerusform>कनेक्शन नहीं है: यहाँ %n जगह कैश में बेची जा सकती है। संपर्क होने पर बिक्री सर्वर को भेजी जाएगी।</numerusform>
                <numerusform>कनेक्शन नहीं है: यहाँ %n जगहें कैश में बेची जा सकती हैं। संपर्क होने पर बिक्री सर्वर को भेजी जाएगी।</numerusform>
            </translation>
        </message>
        <message>
            <source>No connection, and no place is left to sell here.</source>
            <translation>कनेक्शन नहीं है, और यहाँ बेचने को कोई जगह बाकी नहीं है।</translation>
        </message>
        <message>
            <source>The places go back on sale…</source>
            <translation>जगहें दोबारा बिक्री पर जा रही हैं…</translation>
        </message>
        <message>
            <source>All places are back on sale.</source>
            <translation>सभी जगहें दोबारा बिक्री पर हैं।</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) are set aside. When there is no connection they are sold here for cash, with valid tickets.</source>
            <translation>
                <numerusform>%n जगह अलग रखी है। कनेक्शन न होने पर यह यहाँ कैश में बिकेगी, टिकट मान्य होगा।</numerusform>
                <numerusform>%n जगहें अलग रखी हैं। कनेक्शन न होने पर ये यहाँ कैश में बिकेंगी, टिकट मान्य होंगे।</numerusform>
            </translation>
        </message>
        <message>
            <source>No places of this event are set aside for this till.</source>
            <translation>इस काउंटर के लिए इस शो की कोई जगह अलग नहीं रखी है।</translation>
        </message>
        <message>
            <source>Keep places again</source>
            <translation>फिर से जगहें रखें</translation>
        </message>
        <message>
            <source>Sale %1 was refused. %2</source>
            <translation>बिक्री %1 नामंज़ूर हुई। %2</translation>
        </message>
        <message>
            <source>All tills together %1, now %2</source>
            <translation>सभी काउंटर मिलाकर %1, अभी %2</translation>
        </message>
        <message>
            <source>The places of %1 are on sale again.</source>
            <translation>%1 की जगहें दोबारा बिक्री पर हैं।</translation>
        </message>
        <message>
            <source>All tills</source>
            <translation>सभी काउंटर</translation>
        </message>
        <message>
            <source>Which tills keep places of this event</source>
            <translation>किन काउंटरों के लिए इस शो की जगहें रखी हैं</translation>
        </message>
        <message>
            <source>Why? Stolen, broken, lost…</source>
            <translation>क्यों? चोरी, ख़राब, खो गया…</translation>
        </message>
        <message>
            <source>Why the till's places are taken back</source>
            <translation>काउंटर की जगहें वापस क्यों ली जा रही हैं</translation>
        </message>
        <message>
            <source>Take the places of %1 back</source>
            <translation>%1 की जगहें वापस लें</translation>
        </message>
        <message>
            <source>Tickets this till sold without the server are refused at the door from then on. Type why its places are taken back.</source>
            <translation>इस काउंटर ने सर्वर के बिना जो टिकट बेचे, वे तब से दरवाज़े पर नामंज़ूर होंगे। लिखें कि इसकी जगहें वापस क्यों ली जा रही हैं।</translation>
        </message>
    </context>
    <context>
        <name>foyer::LeasePlacesModel</name>
        <message>
            <source>kept</source>
            <translation>रखी है</translation>
        </message>
        <message>
            <source>sold</source>
            <translation>बिक चुकी</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>जगह</translation>
        </message>
        <message>
            <source>Price level</source>
            <translation>कैटेगरी</translation>
        </message>
        <message>
            <source>State</source>
            <translation>स्थिति</translation>
        </message>
    </context>
    <context>
        <name>foyer::LeaseTillsModel</name>
        <message>
            <source>taken back by %1: %2</source>
            <comment>who, and why</comment>
            <translation>%1 ने वापस लीं: %2</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>वापस ली गईं</translation>
        </message>
        <message>
            <source>keeps places</source>
            <translation>जगहें रखी हैं</translation>
        </message>
        <message>
            <source>keeps none</source>
            <translation>कोई नहीं रखी</translation>
        </message>
        <message>
            <source>Till</source>
            <translation>काउंटर</translation>
        </message>
        <message>
            <source>Taken by</source>
            <translation>किसने लीं</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>रखी हुई</translation>
        </message>
        <message>
            <source>Sold</source>
            <translation>बिकीं</translation>
        </message>
        <message>
            <source>Last change</source>
            <translation>आख़िरी बदलाव</translation>
        </message>
        <message>
            <source>State</source>
            <translation>स्थिति</translation>
        </message>
    </context>
    <context>
        <name>foyer::MainWindow</name>
        <message>
            <source>Sell</source>
            <translation>बिक्री</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>ऑर्डर</translation>
        </message>
        <message>
            <source>Check in</source>
            <translation>चेक-इन</translation>
        </message>
        <message>
            <source>Shift</source>
            <translation>शिफ़्ट</translation>
        </message>
        <message>
            <source>Layouts</source>
            <translation>लेआउट</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>सेटिंग</translation>
        </message>
        <message>
            <source>2 Enter</source>
            <translation>2 Enter</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Space</translation>
        </message>
        <message>
            <source>[ ]</source>
            <translation>[ ]</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>F 12 Enter</source>
            <translation>F 12 Enter</translation>
        </message>
        <message>
            <source>Enter ↑ ↓</source>
            <translation>Enter ↑ ↓</translation>
        </message>
        <message>
            <source>Pay out %1 for: %2?</source>
            <translation>%1 की निकासी करें? वजह: %2</translation>
        </message>
        <message>
            <source>Nothing waits for a supervisor.</source>
            <translation>सुपरवाइज़र के लिए कुछ रुका नहीं है।</translation>
        </message>
        <message>
            <source>Connection to the server</source>
            <translation>सर्वर से कनेक्शन</translation>
        </message>
        <message>
            <source>This till</source>
            <translation>यह काउंटर</translation>
        </message>
        <message>
            <source>Signed in as</source>
            <translation>साइन इन नाम</translation>
        </message>
        <message>
            <source>Light or dark</source>
            <translation>लाइट या डार्क</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>साइन आउट</translation>
        </message>
        <message>
            <source>connected</source>
            <translation>कनेक्टेड</translation>
        </message>
        <message>
            <source>not connected</source>
            <translation>कनेक्ट नहीं</translation>
        </message>
        <message>
            <source>The server is silent. Go on typing; what you asked for is kept and settled as soon as it answers.</source>
            <translation>सर्वर चुप है। आप लिखते रहें; आपका काम सुरक्षित है और जवाब मिलते ही पूरा होगा।</translation>
        </message>
        <message numerus="yes">
            <source>The server does not answer. Trying again in %n s; what you asked for is kept and settled then.</source>
            <translation>
                <numerusform>सर्वर जवाब नहीं दे रहा। %n सेकंड में फिर कोशिश होगी; आपका काम सुरक्षित है और तब पूरा होगा।</numerusform>
                <numerusform>सर्वर जवाब नहीं दे रहा। %n सेकंड में फिर कोशिश होगी; आपका काम सुरक्षित है और तब पूरा होगा।</numerusform>
            </translation>
        </message>
        <message>
            <source>The server does not answer. Trying again…</source>
            <translation>सर्वर जवाब नहीं दे रहा। फिर कोशिश हो रही है…</translation>
        </message>
        <message>
            <source>Invoices</source>
            <translation>इनवॉइस</translation>
        </message>
        <message>
            <source>House holds</source>
            <translation>हाउस होल्ड</translation>
        </message>
        <message>
            <source>Hold the best two</source>
            <translation>सबसे अच्छी दो होल्ड करें</translation>
        </message>
        <message>
            <source>Next best</source>
            <translation>अगली सबसे अच्छी</translation>
        </message>
        <message>
            <source>Cheaper, dearer</source>
            <translation>सस्ती, महँगी</translation>
        </message>
        <message>
            <source>Hold what is chosen; next sale</source>
            <translation>चुनी हुई होल्ड करें; अगली बिक्री</translation>
        </message>
        <message>
            <source>Show row F, seat 12</source>
            <translation>पंक्ति F, सीट 12 दिखाएँ</translation>
        </message>
        <message>
            <source>F 1-12 Enter</source>
            <translation>F 1-12 Enter</translation>
        </message>
        <message>
            <source>Choose these seats</source>
            <translation>ये सीटें चुनें</translation>
        </message>
        <message>
            <source>12 Enter</source>
            <translation>12 Enter</translation>
        </message>
        <message>
            <source>Choose the best twelve</source>
            <translation>सबसे अच्छी बारह चुनें</translation>
        </message>
        <message>
            <source>Next and last denomination</source>
            <translation>अगला और पिछला नोट या सिक्का</translation>
        </message>
        <message>
            <source>Payments</source>
            <translation>भुगतान</translation>
        </message>
    </context>
    <context>
        <name>foyer::OfflineSalesModel</name>
        <message>
            <source>to be handed in</source>
            <translation>भेजना बाकी</translation>
        </message>
        <message>
            <source>order %1</source>
            <translation>ऑर्डर %1</translation>
        </message>
        <message>
            <source>refused: %1</source>
            <translation>नामंज़ूर: %1</translation>
        </message>
        <message>
            <source>refused, seen: %1</source>
            <translation>नामंज़ूर, देख लिया: %1</translation>
        </message>
        <message>
            <source>Sold</source>
            <translation>कब बिकी</translation>
        </message>
        <message>
            <source>Sale</source>
            <translation>बिक्री</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>जगहें</translation>
        </message>
        <message>
            <source>Cash</source>
            <translation>कैश</translation>
        </message>
        <message>
            <source>Sold by</source>
            <translation>विक्रेता</translation>
        </message>
        <message>
            <source>State</source>
            <translation>स्थिति</translation>
        </message>
    </context>
    <context>
        <name>foyer::OneChange</name>
        <message>
            <source>What became of %1 is not known yet. Wait for the server.</source>
            <translation>अभी पता नहीं कि यह हुआ या नहीं: %1। सर्वर का इंतज़ार करें।</translation>
        </message>
        <message>
            <source>The server is away: nothing was changed. Try again when it is back.</source>
            <translation>सर्वर से संपर्क नहीं है: कुछ बदला नहीं गया। संपर्क होने पर फिर कोशिश करें।</translation>
        </message>
        <message>
            <source>What became of %1 is not known yet. The server is asked again as soon as it answers.</source>
            <translation>अभी पता नहीं कि यह हुआ या नहीं: %1। जवाब मिलते ही सर्वर से फिर पूछा जाएगा।</translation>
        </message>
        <message>
            <source>Not done: %1. %2</source>
            <comment>what, and why</comment>
            <translation>नहीं हुआ: %1। %2</translation>
        </message>
    </context>
    <context>
        <name>foyer::OrderDetail</name>
        <message>
            <source>The order that you choose is shown here.</source>
            <translation>आप जो ऑर्डर चुनेंगे, वह यहाँ दिखेगा।</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>ऑर्डर</translation>
        </message>
        <message>
            <source>State of the order</source>
            <translation>ऑर्डर की स्थिति</translation>
        </message>
        <message>
            <source>Places of the order; Space chooses one</source>
            <translation>ऑर्डर की जगहें; Space से चुनें</translation>
        </message>
        <message>
            <source>Money of the order</source>
            <translation>ऑर्डर का हिसाब</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>ग्राहक</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>क्या-क्या हुआ</translation>
        </message>
        <message>
            <source>Print the tickets</source>
            <translation>टिकट प्रिंट करें</translation>
        </message>
        <message>
            <source>Exact cash</source>
            <translation>पूरा कैश</translation>
        </message>
        <message>
            <source>Cash…</source>
            <translation>कैश…</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>कार्ड</translation>
        </message>
        <message>
            <source>Print again…</source>
            <translation>दोबारा प्रिंट…</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>बदलें</translation>
        </message>
        <message>
            <source>Refund…</source>
            <translation>रिफ़ंड…</translation>
        </message>
        <message>
            <source>Undo the sale…</source>
            <translation>बिक्री रद्द करें…</translation>
        </message>
        <message>
            <source>Note…</source>
            <translation>नोट…</translation>
        </message>
        <message>
            <source>to be collected</source>
            <translation>टिकट लेने बाकी</translation>
        </message>
        <message>
            <source>Nobody is named</source>
            <translation>कोई नाम नहीं दिया</translation>
        </message>
        <message>
            <source>Sold in one basket with others (%1). {basket} shows them.</source>
            <translation>औरों के साथ एक बास्केट में बिका (%1)। {basket} से वे दिखेंगे।</translation>
        </message>
        <message>
            <source>Total %1</source>
            <translation>कुल %1</translation>
        </message>
        <message>
            <source>%1 paid: %2</source>
            <comment>an amount and the tender</comment>
            <translation>%1 का भुगतान: %2</translation>
        </message>
        <message>
            <source>, %1 of it given back</source>
            <translation>, इसमें से %1 वापस</translation>
        </message>
        <message>
            <source>%1 left to pay</source>
            <translation>%1 देना बाकी</translation>
        </message>
        <message>
            <source>%1 in fees kept</source>
            <translation>%1 फ़ीस रख ली गई</translation>
        </message>
        <message>
            <source>%1 asked of a card terminal by %2, not decided</source>
            <translation>%2 ने कार्ड मशीन पर %1 भेजे, नतीजा पता नहीं</translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) in all, %1</source>
            <translation>
                <numerusform>कुल %n ऑर्डर, %1</numerusform>
                <numerusform>कुल %n ऑर्डर, %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Last here %1</source>
            <translation>पिछली बार आए: %1</translation>
        </message>
        <message>
            <source>“%1” (%2, %3)</source>
            <comment>a note, who wrote it, when</comment>
            <translation>“%1” (%2, %3)</translation>
        </message>
        <message>
            <source>The customer cannot come</source>
            <translation>ग्राहक नहीं आ सकते</translation>
        </message>
        <message>
            <source>Sold by mistake</source>
            <translation>गलती से बिका</translation>
        </message>
        <message>
            <source>The event is changed</source>
            <translation>शो में बदलाव हुआ</translation>
        </message>
        <message>
            <source>Goodwill of the house</source>
            <translation>हमारी ओर से गुडविल</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>खो गए</translation>
        </message>
        <message>
            <source>Damaged</source>
            <translation>खराब हो गए</translation>
        </message>
        <message>
            <source>Did not come out of the printer</source>
            <translation>प्रिंटर से नहीं निकले</translation>
        </message>
        <message numerus="yes">
            <source>Print %n ticket(s) again?</source>
            <translation>
                <numerusform>%n टिकट दोबारा प्रिंट करें?</numerusform>
                <numerusform>%n टिकट दोबारा प्रिंट करें?</numerusform>
            </translation>
        </message>
        <message>
            <source>The door refuses the old paper from then on.</source>
            <translation>इसके बाद पुराना टिकट गेट पर नहीं चलेगा।</translation>
        </message>
        <message>
            <source>Asking what would go back…</source>
            <translation>पूछ रहे हैं कि कितना वापस होगा…</translation>
        </message>
        <message>
            <source>%1 in fees stay with the house.</source>
            <translation>%1 फ़ीस वापस नहीं होगी।</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) go on sale again.</source>
            <translation>
                <numerusform>%n जगह दोबारा बिक्री पर जाएगी।</numerusform>
                <numerusform>%n जगहें दोबारा बिक्री पर जाएँगी।</numerusform>
            </translation>
        </message>
        <message>
            <source>Give back %1? Say why.</source>
            <translation>%1 वापस दें? वजह बताएँ।</translation>
        </message>
        <message>
            <source>Wrong event or places</source>
            <translation>गलत शो या जगहें</translation>
        </message>
        <message>
            <source>Wrong price or tender</source>
            <translation>गलत दाम या भुगतान का तरीका</translation>
        </message>
        <message>
            <source>The customer changed their mind</source>
            <translation>ग्राहक का इरादा बदल गया</translation>
        </message>
        <message>
            <source>Undo the whole sale, as if it had not been? Say why.</source>
            <translation>पूरी बिक्री रद्द करें, जैसे हुई ही न हो? वजह बताएँ।</translation>
        </message>
        <message>
            <source>%1 goes back as it came; no fee is kept. Only while the shift it was sold in is open.</source>
            <translation>%1 जैसे आए थे वैसे ही वापस होंगे; कोई फ़ीस नहीं कटेगी। यह तभी तक, जब तक बिक्री वाली शिफ़्ट खुली है।</translation>
        </message>
        <message>
            <source>The customer gives</source>
            <translation>ग्राहक ने दिए</translation>
        </message>
        <message>
            <source>%1 to pay</source>
            <translation>देना है %1</translation>
        </message>
        <message>
            <source>Amount, then Enter</source>
            <translation>रकम, फिर Enter</translation>
        </message>
        <message>
            <source>What did the terminal say?</source>
            <translation>मशीन ने क्या बताया?</translation>
        </message>
        <message>
            <source>%1 by card</source>
            <translation>%1 कार्ड से</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>अप्रूव हुआ</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>डिक्लाइन हुआ</translation>
        </message>
        <message>
            <source>Nobody knows yet</source>
            <translation>अभी पता नहीं</translation>
        </message>
        <message>
            <source>The approval code on the slip</source>
            <translation>स्लिप पर छपा अप्रूवल कोड</translation>
        </message>
        <message>
            <source>Code, then Enter</source>
            <translation>कोड, फिर Enter</translation>
        </message>
        <message>
            <source>A note about the customer</source>
            <translation>ग्राहक के बारे में नोट</translation>
        </message>
        <message>
            <source>Everybody at a window reads it. It cannot be changed.</source>
            <translation>हर काउंटर पर सब इसे पढ़ सकते हैं। इसे बाद में बदला नहीं जा सकता।</translation>
        </message>
        <message>
            <source>Note, then Enter</source>
            <translation>नोट, फिर Enter</translation>
        </message>
        <message>
            <source>By mail…</source>
            <translation>ई-मेल से…</translation>
        </message>
        <message>
            <source>Send the tickets by mail</source>
            <translation>टिकट ई-मेल से भेजें</translation>
        </message>
        <message>
            <source>As PDF, to print or to show on a phone. The paper stays valid.</source>
            <translation>PDF में, प्रिंट करने या फ़ोन पर दिखाने के लिए। कागज़ वाले टिकट भी मान्य रहेंगे।</translation>
        </message>
        <message>
            <source>Mail address, then Enter</source>
            <translation>ई-मेल पता, फिर Enter</translation>
        </message>
    </context>
    <context>
        <name>foyer::OrdersController</name>
        <message>
            <source>Your role may not do this: %1. An organizer may.</source>
            <translation>आपके रोल को इसकी अनुमति नहीं है: %1। आयोजक कर सकते हैं।</translation>
        </message>
        <message>
            <source>The house did not accept this: %1. The order is shown as it is now.</source>
            <translation>यह स्वीकार नहीं हुआ: %1। ऑर्डर अब जैसा है, वैसा दिखाया गया है।</translation>
        </message>
        <message>
            <source>This order has no tickets to print.</source>
            <translation>इस ऑर्डर में प्रिंट करने को कोई टिकट नहीं है।</translation>
        </message>
        <message>
            <source>Find an order first.</source>
            <translation>पहले कोई ऑर्डर खोजें।</translation>
        </message>
        <message>
            <source>noting that %1 was handed out</source>
            <translation>%1 के टिकट दिए जाने की एंट्री</translation>
        </message>
        <message>
            <source>Tickets handed out.</source>
            <translation>टिकट दे दिए गए।</translation>
        </message>
        <message>
            <source>new tickets for %1</source>
            <translation>%1 के नए टिकट</translation>
        </message>
        <message>
            <source>New tickets; the old ones are refused at the door.</source>
            <translation>नए टिकट बन गए; पुराने गेट पर नहीं चलेंगे।</translation>
        </message>
        <message>
            <source>printed again: %1</source>
            <translation>दोबारा प्रिंट: %1</translation>
        </message>
        <message>
            <source>Nothing of this can be given back: it is refunded, not paid, or somebody is inside.</source>
            <translation>इसमें से कुछ वापस नहीं हो सकता: रिफ़ंड हो चुका है, भुगतान नहीं हुआ, या कोई अंदर जा चुका है।</translation>
        </message>
        <message>
            <source>the refund of %1</source>
            <translation>%1 का रिफ़ंड</translation>
        </message>
        <message>
            <source>%1 given back; the places are on sale again.</source>
            <translation>%1 वापस किए गए; जगहें दोबारा बिक्री पर हैं।</translation>
        </message>
        <message>
            <source>undoing the sale %1</source>
            <translation>बिक्री %1 रद्द करना</translation>
        </message>
        <message>
            <source>Undone: %1 goes back as it came, and the places are on sale again.</source>
            <translation>रद्द हुआ: %1 जैसे आए थे वैसे ही वापस होंगे, और जगहें दोबारा बिक्री पर हैं।</translation>
        </message>
        <message>
            <source>A card terminal was asked for this. First say what it said: {card}.</source>
            <translation>इसका भुगतान कार्ड मशीन पर भेजा गया था। पहले बताएँ कि मशीन ने क्या कहा: {card}।</translation>
        </message>
        <message>
            <source>This order is paid with its basket %1, not by itself.</source>
            <translation>इस ऑर्डर का भुगतान अलग से नहीं, इसकी बास्केट %1 के साथ होता है।</translation>
        </message>
        <message>
            <source>%1 is not enough: %2 is to pay.</source>
            <translation>%1 काफ़ी नहीं है: देना है %2।</translation>
        </message>
        <message>
            <source>the payment of %1</source>
            <translation>%1 का भुगतान</translation>
        </message>
        <message>
            <source>Paid.</source>
            <translation>भुगतान हुआ।</translation>
        </message>
        <message>
            <source>Paid. Change: %1</source>
            <translation>भुगतान हुआ। वापस दें: %1</translation>
        </message>
        <message>
            <source>the card payment of %1</source>
            <translation>%1 का कार्ड भुगतान</translation>
        </message>
        <message>
            <source>Now %1 at the terminal; then say what it said.</source>
            <translation>अब मशीन पर %1 लें; फिर बताएँ कि उसने क्या कहा।</translation>
        </message>
        <message>
            <source>The card was declined; the order still waits to be paid.</source>
            <translation>कार्ड डिक्लाइन हुआ; ऑर्डर का भुगतान अभी बाकी है।</translation>
        </message>
        <message>
            <source>The payment stays open until somebody knows what the terminal did.</source>
            <translation>जब तक मशीन का नतीजा पता न चले, यह भुगतान खुला रहेगा।</translation>
        </message>
        <message>
            <source>Paid by card.</source>
            <translation>कार्ड से भुगतान हुआ।</translation>
        </message>
        <message>
            <source>A note needs a mail address or a phone number: by that the customer is known again.</source>
            <translation>नोट के लिए ई-मेल या फ़ोन नंबर ज़रूरी है: ग्राहक की पहचान उसी से होती है।</translation>
        </message>
        <message>
            <source>the note</source>
            <translation>नोट</translation>
        </message>
        <message>
            <source>Noted.</source>
            <translation>नोट सेव हुआ।</translation>
        </message>
        <message>
            <source>Nothing found. Try the last digits of the phone, or scan a ticket.</source>
            <translation>कुछ नहीं मिला। फ़ोन के आखिरी अंक डालें, या टिकट स्कैन करें।</translation>
        </message>
        <message>
            <source>This order was sold by itself.</source>
            <translation>यह ऑर्डर अकेले बिका था, बास्केट में नहीं।</translation>
        </message>
        <message>
            <source>This order has no tickets to exchange.</source>
            <translation>इस ऑर्डर में बदलने को कोई टिकट नहीं है।</translation>
        </message>
        <message>
            <source>This order has no tickets to send.</source>
            <translation>इस ऑर्डर में भेजने को कोई टिकट नहीं है।</translation>
        </message>
        <message>
            <source>the mail to %1</source>
            <translation>%1 को ई-मेल</translation>
        </message>
        <message>
            <source>The mail to %1 is on its way.</source>
            <translation>%1 को ई-मेल भेजा जा रहा है।</translation>
        </message>
        <message>
            <source>The mail to %1 was sent.</source>
            <translation>%1 को ई-मेल भेज दिया गया।</translation>
        </message>
        <message>
            <source>The mail to %1 was refused: %2</source>
            <translation>%1 को ई-मेल नामंज़ूर हुआ: %2</translation>
        </message>
        <message>
            <source>The supervisor's approval was over: nothing was done. Ask once more.</source>
            <translation>सुपरवाइज़र की मंज़ूरी का समय खत्म हो गया था: कुछ नहीं हुआ। फिर से मंज़ूरी लें।</translation>
        </message>
    </context>
    <context>
        <name>foyer::OrdersModel</name>
        <message>
            <source>–</source>
            <comment>nobody is named</comment>
            <translation>–</translation>
        </message>
        <message>
            <source>to be collected</source>
            <translation>टिकट लेने बाकी</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>ऑर्डर</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>नाम</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>शो</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>जगहें</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>कुल</translation>
        </message>
        <message>
            <source>State</source>
            <translation>स्थिति</translation>
        </message>
    </context>
    <context>
        <name>foyer::OrdersPage</name>
        <message>
            <source>Scan a ticket, or type three letters of the name, the order, phone or mail</source>
            <translation>टिकट स्कैन करें, या नाम, ऑर्डर, फ़ोन या ई-मेल के तीन अक्षर लिखें</translation>
        </message>
        <message>
            <source>Search orders; Enter shows the first</source>
            <translation>ऑर्डर खोजें; Enter से पहला दिखेगा</translation>
        </message>
        <message>
            <source>Which orders</source>
            <translation>कौन-से ऑर्डर</translation>
        </message>
        <message>
            <source>All</source>
            <translation>सभी</translation>
        </message>
        <message>
            <source>To pay</source>
            <translation>भुगतान बाकी</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>भुगतान हुआ</translation>
        </message>
        <message>
            <source>Refunded</source>
            <translation>रिफ़ंड</translation>
        </message>
        <message>
            <source>Orders found, newest first</source>
            <translation>मिले हुए ऑर्डर, नए पहले</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>show the first</source>
            <translation>पहला दिखाएँ</translation>
        </message>
        <message>
            <source>↑ ↓</source>
            <translation>↑ ↓</translation>
        </message>
        <message>
            <source>walk the orders</source>
            <translation>ऊपर-नीचे जाएँ</translation>
        </message>
        <message>
            <source>choose places</source>
            <translation>जगहें चुनें</translation>
        </message>
        <message>
            <source>basket</source>
            <translation>बास्केट</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>back</source>
            <translation>वापस</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>खोज रहे हैं…</translation>
        </message>
        <message>
            <source>No orders yet. What is sold at the desk is found here.</source>
            <translation>अभी कोई ऑर्डर नहीं है। काउंटर पर जो बिकेगा, वह यहाँ मिलेगा।</translation>
        </message>
        <message>
            <source>Nothing found for “%1”.
Scan the ticket, or try the last four digits of the phone.</source>
            <translation>“%1” के लिए कुछ नहीं मिला।
टिकट स्कैन करें, या फ़ोन के आखिरी चार अंक डालें।</translation>
        </message>
        <message>
            <source>No printer is set for tickets. Choose one in the settings.</source>
            <translation>टिकट के लिए कोई प्रिंटर नहीं चुना गया है। सेटिंग में चुनें।</translation>
        </message>
        <message>
            <source>Allow %1?</source>
            <comment>the refund of an order</comment>
            <translation>मंज़ूर करें: %1?</translation>
        </message>
        <message>
            <source>print</source>
            <translation>प्रिंट</translation>
        </message>
    </context>
    <context>
        <name>foyer::PageNav</name>
        <message>
            <source>Pages</source>
            <translation>पेज</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <comment>a page, and how many things wait there</comment>
            <translation>%1 · %2</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n waiting</source>
            <comment>a page, and how many things wait there</comment>
            <translation>
                <numerusform>%1, %n बाकी</numerusform>
                <numerusform>%1, %n बाकी</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>foyer::PaymentPanel</name>
        <message>
            <source>Press</source>
            <translation>प्रेस</translation>
        </message>
        <message>
            <source>Guest of the artist</source>
            <translation>कलाकार के मेहमान</translation>
        </message>
        <message>
            <source>Goodwill</source>
            <translation>गुडविल</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>स्टाफ़</translation>
        </message>
        <message>
            <source>Wrong seats</source>
            <translation>गलत सीटें</translation>
        </message>
        <message>
            <source>Wrong prices</source>
            <translation>गलत दाम</translation>
        </message>
        <message>
            <source>Changed their mind</source>
            <translation>ग्राहक का इरादा बदल गया</translation>
        </message>
        <message>
            <source>Paid the wrong way</source>
            <translation>भुगतान का तरीका गलत</translation>
        </message>
        <message>
            <source>%1  %2</source>
            <comment>a digit, and the reason it stands for</comment>
            <translation>%1  %2</translation>
        </message>
        <message>
            <source>Exact cash</source>
            <translation>पूरा कैश</translation>
        </message>
        <message>
            <source>Cash…</source>
            <translation>कैश…</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>कार्ड</translation>
        </message>
        <message>
            <source>Voucher…</source>
            <translation>वाउचर…</translation>
        </message>
        <message>
            <source>Pay later…</source>
            <translation>बाद में…</translation>
        </message>
        <message>
            <source>Give away…</source>
            <translation>मुफ़्त दें…</translation>
        </message>
        <message>
            <source>Invoice…</source>
            <translation>इनवॉइस…</translation>
        </message>
        <message>
            <source>{card-part} puts a part on the card</source>
            <translation>{card-part} से कुछ हिस्सा कार्ड पर लें</translation>
        </message>
        <message>
            <source>Amount on the card terminal</source>
            <translation>कार्ड मशीन पर रकम</translation>
        </message>
        <message>
            <source>State of the card payment</source>
            <translation>कार्ड भुगतान की स्थिति</translation>
        </message>
        <message>
            <source>What the tender needs</source>
            <translation>भुगतान के लिए ज़रूरी जानकारी</translation>
        </message>
        <message>
            <source>More about the customer</source>
            <translation>ग्राहक की और जानकारी</translation>
        </message>
        <message>
            <source>Approved   Enter</source>
            <translation>अप्रूव हुआ   Enter</translation>
        </message>
        <message>
            <source>Declined   Esc</source>
            <translation>डिक्लाइन   Esc</translation>
        </message>
        <message>
            <source>Nobody knows   ?</source>
            <translation>पता नहीं   ?</translation>
        </message>
        <message>
            <source>paid</source>
            <translation>भुगतान हुआ</translation>
        </message>
        <message>
            <source>of %1 given</source>
            <translation>दिए %1 में से</translation>
        </message>
        <message>
            <source>Take off: %1 %2</source>
            <translation>हटाएँ: %1 %2</translation>
        </message>
        <message>
            <source>Still to pay</source>
            <translation>देना बाकी</translation>
        </message>
        <message>
            <source>Ask the server again</source>
            <translation>सर्वर से फिर पूछें</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>बदलें</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Nothing to pay</source>
            <translation>कुछ देना नहीं</translation>
        </message>
        <message>
            <source>%1:%2</source>
            <comment>minutes and seconds</comment>
            <translation>%1:%2</translation>
        </message>
        <message>
            <source>Nobody knows yet what became of it. Do not charge the card again. Waiting %1</source>
            <translation>अभी पता नहीं कि इसका क्या हुआ। कार्ड से दोबारा पैसे न काटें। इंतज़ार %1</translation>
        </message>
        <message>
            <source>Waiting for the terminal  %1</source>
            <translation>कार्ड मशीन का इंतज़ार  %1</translation>
        </message>
        <message>
            <source>Next customer   Enter</source>
            <translation>अगला ग्राहक   Enter</translation>
        </message>
        <message>
            <source>The customer gives</source>
            <translation>ग्राहक ने दिए</translation>
        </message>
        <message>
            <source>Cash given by the customer</source>
            <translation>ग्राहक का दिया कैश</translation>
        </message>
        <message>
            <source>Amount, then Enter</source>
            <translation>रकम, फिर Enter</translation>
        </message>
        <message>
            <source>Less is a part: the rest is paid another way. Esc goes back.</source>
            <translation>कम हो तो उतना ही हिस्सा: बाकी किसी और तरीके से लें। Esc से वापस जाएँ।</translation>
        </message>
        <message>
            <source>Customer gives %1</source>
            <translation>ग्राहक ने %1 दिए</translation>
        </message>
        <message>
            <source>On the card, of %1</source>
            <translation>कार्ड पर, कुल %1 में से</translation>
        </message>
        <message>
            <source>Amount on the card</source>
            <translation>कार्ड पर रकम</translation>
        </message>
        <message>
            <source>The rest is paid another way. Esc goes back.</source>
            <translation>बाकी किसी और तरीके से लें। Esc से वापस जाएँ।</translation>
        </message>
        <message>
            <source>Gift voucher</source>
            <translation>गिफ़्ट वाउचर</translation>
        </message>
        <message>
            <source>Code of the gift voucher</source>
            <translation>गिफ़्ट वाउचर का कोड</translation>
        </message>
        <message>
            <source>Type or scan the code, then Enter</source>
            <translation>कोड लिखें या स्कैन करें, फिर Enter</translation>
        </message>
        <message>
            <source>It covers what it can. Esc goes back.</source>
            <translation>वाउचर से जितना हो सके, कट जाएगा। Esc से वापस जाएँ।</translation>
        </message>
        <message>
            <source>Why is this given away?</source>
            <translation>मुफ़्त क्यों दे रहे हैं?</translation>
        </message>
        <message>
            <source>Reason for giving places away</source>
            <translation>मुफ़्त देने की वजह</translation>
        </message>
        <message>
            <source>Reason, or its digit, then Enter</source>
            <translation>वजह या उसका अंक, फिर Enter</translation>
        </message>
        <message>
            <source>The reason stands in the books. Esc goes back.</source>
            <translation>वजह खाते में दर्ज होगी। Esc से वापस जाएँ।</translation>
        </message>
        <message>
            <source>Who gets the invoice?</source>
            <translation>इनवॉइस किसके नाम?</translation>
        </message>
        <message>
            <source>Name on the invoice</source>
            <translation>इनवॉइस पर नाम</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>नाम</translation>
        </message>
        <message>
            <source>Tab to the address, Enter sells. Esc goes back.</source>
            <translation>Tab से पते पर जाएँ, Enter से बेचें। Esc से वापस जाएँ।</translation>
        </message>
        <message>
            <source>Who comes back to pay?</source>
            <translation>भुगतान करने कौन आएगा?</translation>
        </message>
        <message>
            <source>Name it is kept under</source>
            <translation>जिस नाम से रखना है</translation>
        </message>
        <message>
            <source>Enter keeps the places. Esc goes back.</source>
            <translation>Enter से जगहें रखी जाएँगी। Esc से वापस जाएँ।</translation>
        </message>
        <message>
            <source>Approval code</source>
            <translation>अप्रूवल कोड</translation>
        </message>
        <message>
            <source>Approval code on the card terminal</source>
            <translation>कार्ड मशीन पर अप्रूवल कोड</translation>
        </message>
        <message>
            <source>From the terminal, then Enter</source>
            <translation>मशीन से देखकर, फिर Enter</translation>
        </message>
        <message>
            <source>Undo order %1, %2. Why?</source>
            <translation>ऑर्डर %1 (%2) रद्द करें। क्यों?</translation>
        </message>
        <message>
            <source>Reason for undoing the last sale</source>
            <translation>पिछली बिक्री रद्द करने की वजह</translation>
        </message>
        <message>
            <source>Digit of a reason</source>
            <translation>वजह का अंक</translation>
        </message>
        <message>
            <source>Its seats go back on sale, its tickets are refused at the door. Esc leaves it as it is.</source>
            <translation>इसकी सीटें दोबारा बिक्री पर जाएँगी, इसके टिकट गेट पर नहीं चलेंगे। Esc से ऑर्डर वैसा ही रहेगा।</translation>
        </message>
        <message>
            <source>Mail or postal address for the invoice</source>
            <translation>इनवॉइस के लिए ई-मेल या डाक का पता</translation>
        </message>
        <message>
            <source>Phone or mail, may be empty</source>
            <translation>फ़ोन या ई-मेल, खाली छोड़ सकते हैं</translation>
        </message>
        <message>
            <source>Mail or postal address</source>
            <translation>ई-मेल या डाक का पता</translation>
        </message>
        <message>
            <source>Phone or mail</source>
            <translation>फ़ोन या ई-मेल</translation>
        </message>
        <message>
            <source>Another sale has begun. Esc lets it go; then {void} undoes the last one.</source>
            <translation>एक और बिक्री शुरू हो चुकी है। Esc से उसे छोड़ें; फिर {void} से पिछली रद्द करें।</translation>
        </message>
        <message>
            <source>That is not an amount. Type it like 50 or 50.00.</source>
            <translation>यह रकम सही नहीं है। 50 या 50.00 की तरह लिखें।</translation>
        </message>
        <message>
            <source>Less is a part; the rest is cash as well. Esc goes back.</source>
            <translation>कम हो तो उतना ही हिस्सा; बाकी भी कैश में लें। Esc से वापस जाएँ।</translation>
        </message>
        <message>
            <source>Change %1</source>
            <translation>वापस दें %1</translation>
        </message>
        <message>
            <source>%1 still to pay</source>
            <translation>%1 देना बाकी</translation>
        </message>
        <message>
            <source>Why is %1 given away?</source>
            <translation>%1 मुफ़्त क्यों दे रहे हैं?</translation>
        </message>
    </context>
    <context>
        <name>foyer::PaymentsController</name>
        <message>
            <source>asking about order %1</source>
            <translation>ऑर्डर %1 के बारे में पूछना</translation>
        </message>
        <message>
            <source>the money back for order %1</source>
            <translation>ऑर्डर %1 के पैसे लौटने की एंट्री</translation>
        </message>
        <message>
            <source>what became of the payment of order %1</source>
            <translation>ऑर्डर %1 के भुगतान के नतीजे की एंट्री</translation>
        </message>
        <message>
            <source>%1 went through; its order has it now.</source>
            <translation>%1 का भुगतान हो गया; अब यह ऑर्डर में दर्ज है।</translation>
        </message>
        <message>
            <source>%1 went through; the server is still writing it down.</source>
            <translation>%1 का भुगतान हो गया; सर्वर उसे अभी दर्ज कर रहा है।</translation>
        </message>
        <message>
            <source>Noted: nothing was taken.</source>
            <translation>दर्ज हुआ: कुछ नहीं कटा।</translation>
        </message>
        <message>
            <source>Noted: %1 is back with the customer.</source>
            <translation>दर्ज हुआ: ग्राहक को %1 वापस मिल गए।</translation>
        </message>
        <message>
            <source>The order cannot have the money any more: give %1 back on the terminal, then say so here.</source>
            <translation>ये पैसे अब ऑर्डर में नहीं जुड़ सकते: मशीन से %1 वापस करें, फिर यहाँ बताएँ।</translation>
        </message>
        <message>
            <source>%1 goes back; the gateway has not confirmed it yet.</source>
            <translation>%1 वापस हो रहे हैं; गेटवे ने अभी पुष्टि नहीं की है।</translation>
        </message>
        <message>
            <source>Nobody knows yet. The server goes on asking by itself.</source>
            <translation>अभी पता नहीं। सर्वर अपने-आप पूछता रहेगा।</translation>
        </message>
        <message>
            <source>It stays open until somebody knows.</source>
            <translation>नतीजा पता चलने तक यह खुला रहेगा।</translation>
        </message>
        <message>
            <source>The gateway does not give %1 back: give it back another way, then say so here.</source>
            <translation>गेटवे %1 वापस नहीं कर रहा: किसी और तरीके से लौटाएँ, फिर यहाँ बताएँ।</translation>
        </message>
        <message>
            <source>No answer yet. The server goes on asking by itself.</source>
            <translation>अभी जवाब नहीं आया। सर्वर अपने-आप पूछता रहेगा।</translation>
        </message>
        <message>
            <source>Somebody was faster: it is not what it was. It is shown as it is now.</source>
            <translation>किसी और ने पहले कर दिया: यह बदल चुका है। अब जैसा है, वैसा दिखाया गया है।</translation>
        </message>
        <message>
            <source>Your role may not do this: %1. An organizer may.</source>
            <translation>आपके रोल को इसकी अनुमति नहीं है: %1। आयोजक कर सकते हैं।</translation>
        </message>
    </context>
    <context>
        <name>foyer::PaymentsModel</name>
        <message>
            <source>Refund</source>
            <translation>रिफ़ंड</translation>
        </message>
        <message>
            <source>Card payment</source>
            <translation>कार्ड भुगतान</translation>
        </message>
        <message>
            <source>Online payment</source>
            <translation>ऑनलाइन भुगतान</translation>
        </message>
        <message>
            <source>give it back</source>
            <translation>वापस करें</translation>
        </message>
        <message>
            <source>nobody knows</source>
            <translation>पता नहीं</translation>
        </message>
        <message>
            <source>going back</source>
            <translation>वापस हो रहा है</translation>
        </message>
        <message>
            <source>being recorded</source>
            <translation>दर्ज हो रहा है</translation>
        </message>
        <message>
            <source>at the terminal</source>
            <translation>कार्ड मशीन पर</translation>
        </message>
        <message>
            <source>not decided</source>
            <translation>नतीजा बाकी</translation>
        </message>
        <message>
            <source>The terminal took the money, but the order could not have it any more. Give it back on the terminal.</source>
            <translation>कार्ड मशीन से पैसे कट गए, पर ऑर्डर में अब नहीं जुड़ सके। मशीन से वापस करें।</translation>
        </message>
        <message>
            <source>The gateway does not give this money back. Give it back another way, by bank transfer for example.</source>
            <translation>गेटवे ये पैसे वापस नहीं कर रहा। किसी और तरीके से लौटाएँ, जैसे बैंक ट्रांसफ़र से।</translation>
        </message>
        <message>
            <source>Nobody knows what the terminal did. Look into its journal.</source>
            <translation>पता नहीं कि कार्ड मशीन पर क्या हुआ। मशीन का रिकॉर्ड देखें।</translation>
        </message>
        <message>
            <source>The terminal was asked, and nobody said what it did. Look into its journal.</source>
            <translation>भुगतान कार्ड मशीन पर भेजा गया था, पर किसी ने नतीजा नहीं बताया। मशीन का रिकॉर्ड देखें।</translation>
        </message>
        <message>
            <source>The money goes back; the gateway has not confirmed it yet.</source>
            <translation>पैसे वापस हो रहे हैं; गेटवे ने अभी पुष्टि नहीं की है।</translation>
        </message>
        <message>
            <source>The money was taken; the server is still writing it down.</source>
            <translation>पैसे कट गए; सर्वर इसे अभी दर्ज कर रहा है।</translation>
        </message>
        <message>
            <source>Somebody is at the terminal now.</source>
            <translation>कार्ड मशीन पर अभी भुगतान चल रहा है।</translation>
        </message>
        <message>
            <source>The gateway has not decided yet.</source>
            <translation>गेटवे का नतीजा अभी नहीं आया है।</translation>
        </message>
        <message>
            <source>Money</source>
            <translation>लेन-देन</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>ऑर्डर</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>शो</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>रकम</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>कब से</translation>
        </message>
        <message>
            <source>Asked</source>
            <comment>how often the gateway was</comment>
            <translation>पूछा गया</translation>
        </message>
        <message>
            <source>State</source>
            <translation>स्थिति</translation>
        </message>
    </context>
    <context>
        <name>foyer::PaymentsPage</name>
        <message>
            <source>↑ ↓</source>
            <translation>↑ ↓</translation>
        </message>
        <message>
            <source>walk the list</source>
            <translation>ऊपर-नीचे जाएँ</translation>
        </message>
        <message>
            <source>say what became of it</source>
            <translation>नतीजा बताएँ</translation>
        </message>
        <message>
            <source>nothing was taken</source>
            <translation>कुछ नहीं कटा</translation>
        </message>
        <message>
            <source>ask again</source>
            <translation>फिर पूछें</translation>
        </message>
        <message>
            <source>its order</source>
            <translation>ऑर्डर</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>back</source>
            <translation>वापस</translation>
        </message>
        <message>
            <source>Order, number on the slip, or name</source>
            <translation>ऑर्डर, स्लिप का नंबर या नाम</translation>
        </message>
        <message>
            <source>Search money that waits</source>
            <translation>रुके भुगतान खोजें</translation>
        </message>
        <message>
            <source>Which of it</source>
            <translation>कौन-से भुगतान</translation>
        </message>
        <message>
            <source>To settle</source>
            <translation>निपटाने बाकी</translation>
        </message>
        <message>
            <source>Still being asked</source>
            <translation>पूछताछ जारी</translation>
        </message>
        <message>
            <source>All</source>
            <translation>सभी</translation>
        </message>
        <message>
            <source>Money that waits, oldest first</source>
            <translation>रुके भुगतान, पुराने पहले</translation>
        </message>
        <message>
            <source>What you choose is shown here: why it waits, and what to do.</source>
            <translation>आप जो चुनेंगे, वह यहाँ दिखेगा: क्यों रुका है, और क्या करना है।</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>रकम</translation>
        </message>
        <message>
            <source>State of the payment</source>
            <translation>भुगतान की स्थिति</translation>
        </message>
        <message>
            <source>Why it waits</source>
            <translation>क्यों रुका है</translation>
        </message>
        <message>
            <source>It went through…</source>
            <translation>भुगतान हो गया…</translation>
        </message>
        <message>
            <source>It was given back…</source>
            <translation>पैसे लौटा दिए…</translation>
        </message>
        <message>
            <source>It took nothing…</source>
            <translation>कुछ नहीं कटा…</translation>
        </message>
        <message>
            <source>Ask again</source>
            <translation>फिर पूछें</translation>
        </message>
        <message>
            <source>Show its order</source>
            <translation>ऑर्डर दिखाएँ</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>खोज रहे हैं…</translation>
        </message>
        <message>
            <source>Nothing found for “%1”.</source>
            <translation>“%1” के लिए कुछ नहीं मिला।</translation>
        </message>
        <message>
            <source>Nothing is being asked. Payments that the gateway has not decided stand here.</source>
            <translation>अभी कोई पूछताछ नहीं चल रही। जिन भुगतानों पर गेटवे का नतीजा बाकी हो, वे यहाँ दिखते हैं।</translation>
        </message>
        <message>
            <source>No money waits.
Card payments that nobody knows about, and money that has to be given back by hand, stand here.</source>
            <translation>कोई भुगतान रुका नहीं है।
जिन कार्ड भुगतानों का नतीजा पता न हो, और जो पैसे खुद लौटाने हों, वे यहाँ दिखते हैं।</translation>
        </message>
        <message>
            <source>%1 of order %2: %3
%4</source>
            <comment>what, its order, the order's state, the event</comment>
            <translation>%1, ऑर्डर %2: %3
%4</translation>
        </message>
        <message>
            <source>Approval code %1</source>
            <translation>अप्रूवल कोड %1</translation>
        </message>
        <message>
            <source>At the gateway: %1</source>
            <translation>गेटवे पर: %1</translation>
        </message>
        <message numerus="yes">
            <source>The gateway was asked %n time(s).</source>
            <translation>
                <numerusform>गेटवे से %n बार पूछा गया।</numerusform>
                <numerusform>गेटवे से %n बार पूछा गया।</numerusform>
            </translation>
        </message>
        <message>
            <source>The server asks again by itself: %1</source>
            <translation>सर्वर अपने-आप फिर पूछेगा: %1</translation>
        </message>
        <message>
            <source>What the server noted: %1</source>
            <translation>सर्वर का नोट: %1</translation>
        </message>
        <message>
            <source>%1 · %2 refunded it</source>
            <comment>when, who</comment>
            <translation>%1 · %2 ने रिफ़ंड किया</translation>
        </message>
        <message>
            <source>%1 · %2 asked for it</source>
            <comment>when, who</comment>
            <translation>%1 · %2 ने भुगतान शुरू किया</translation>
        </message>
        <message>
            <source>%1 · %2 said that it went through</source>
            <comment>when, who</comment>
            <translation>%1 · %2 ने बताया कि भुगतान हो गया</translation>
        </message>
        <message>
            <source>%1 · %2 said that nobody knows</source>
            <comment>when, who</comment>
            <translation>%1 · %2 ने बताया कि नतीजा पता नहीं</translation>
        </message>
        <message>
            <source>Approval code of the terminal</source>
            <translation>कार्ड मशीन का अप्रूवल कोड</translation>
        </message>
        <message>
            <source>%1 of order %2 went through.</source>
            <translation>ऑर्डर %2 के %1 का भुगतान हो गया।</translation>
        </message>
        <message>
            <source>From the slip or the journal, then Enter</source>
            <translation>स्लिप या मशीन के रिकॉर्ड से, फिर Enter</translation>
        </message>
        <message>
            <source>Did the terminal take nothing?</source>
            <translation>क्या कार्ड से कुछ नहीं कटा?</translation>
        </message>
        <message>
            <source>%1 of order %2 is then still to pay. Look into the terminal's journal first.</source>
            <translation>तब ऑर्डर %2 पर %1 देना बाकी रहेगा। पहले मशीन का रिकॉर्ड देखें।</translation>
        </message>
        <message>
            <source>It took nothing</source>
            <translation>कुछ नहीं कटा</translation>
        </message>
        <message>
            <source>How was it given back?</source>
            <translation>पैसे कैसे लौटाए?</translation>
        </message>
        <message>
            <source>%1 is back with the customer of order %2.</source>
            <translation>ऑर्डर %2 के ग्राहक को %1 वापस मिल गए।</translation>
        </message>
        <message>
            <source>Number of the transfer or slip, optional, then Enter</source>
            <translation>ट्रांसफ़र या स्लिप का नंबर, चाहें तो लिखें, फिर Enter</translation>
        </message>
    </context>
    <context>
        <name>foyer::PinPane</name>
        <message>
            <source>With it you let through, at a seller's till, what a seller may not do alone. Four to eight digits.</source>
            <translation>विक्रेता जो अकेले नहीं कर सकते, उसे आप इस PIN से उनके काउंटर पर मंज़ूर करते हैं। चार से आठ अंक।</translation>
        </message>
        <message>
            <source>Your password</source>
            <translation>आपका पासवर्ड</translation>
        </message>
        <message>
            <source>New PIN</source>
            <translation>नया PIN</translation>
        </message>
        <message>
            <source>New PIN again</source>
            <translation>नया PIN फिर से</translation>
        </message>
        <message>
            <source>Set PIN</source>
            <translation>PIN सेट करें</translation>
        </message>
        <message>
            <source>Type your password, and a PIN of four to eight digits twice.</source>
            <translation>अपना पासवर्ड लिखें, और चार से आठ अंकों का PIN दो बार।</translation>
        </message>
        <message>
            <source>The two PINs differ.</source>
            <translation>दोनों PIN अलग हैं।</translation>
        </message>
        <message>
            <source>The PIN is set.</source>
            <translation>PIN सेट हो गया।</translation>
        </message>
        <message>
            <source>That PIN is one of those that are guessed first. Choose another.</source>
            <translation>इस PIN का अंदाज़ा लगाना आसान है। कोई और चुनें।</translation>
        </message>
        <message>
            <source>The password is wrong.</source>
            <translation>पासवर्ड गलत है।</translation>
        </message>
    </context>
    <context>
        <name>foyer::PlacesModel</name>
        <message>
            <source>Place</source>
            <translation>जगह</translation>
        </message>
        <message>
            <source>State</source>
            <translation>स्थिति</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>दाम</translation>
        </message>
    </context>
    <context>
        <name>foyer::PrintDesk</name>
        <message>
            <source>The drawer did not open: its printer does not answer.</source>
            <translation>ड्रॉअर नहीं खुला: उसका प्रिंटर जवाब नहीं दे रहा।</translation>
        </message>
        <message>
            <source>This till cannot print: its print journal cannot be used. Is another Foyer running, or the disk full?</source>
            <translation>यह काउंटर प्रिंट नहीं कर सकता: उसका प्रिंट रिकॉर्ड नहीं खुल रहा। क्या दूसरा Foyer चल रहा है, या डिस्क भर गई है?</translation>
        </message>
        <message>
            <source>The event's layout %1 needs a newer Foyer; the built-in one is used.</source>
            <translation>इस शो के लेआउट %1 के लिए Foyer का नया वर्ज़न चाहिए; मूल लेआउट इस्तेमाल हो रहा है।</translation>
        </message>
        <message>
            <source>Order %1</source>
            <translation>ऑर्डर %1</translation>
        </message>
        <message>
            <source>No printer is set for receipts. Choose one in the settings.</source>
            <translation>रसीद के लिए कोई प्रिंटर नहीं चुना गया है। सेटिंग में चुनें।</translation>
        </message>
        <message>
            <source>Receipt %1</source>
            <translation>रसीद %1</translation>
        </message>
        <message>
            <source>No printer is set for tickets. Choose one in the settings.</source>
            <translation>टिकट के लिए कोई प्रिंटर नहीं चुना गया है। सेटिंग में चुनें।</translation>
        </message>
        <message>
            <source>Not printed again. %1</source>
            <translation>दोबारा प्रिंट नहीं हुआ। %1</translation>
        </message>
        <message>
            <source>New tickets are printed; the old ones are refused at the door.</source>
            <translation>नए टिकट प्रिंट हो रहे हैं; पुराने गेट पर नहीं चलेंगे।</translation>
        </message>
        <message>
            <source>No printer is set for receipts and reports. Choose one in the settings.</source>
            <translation>रसीद और रिपोर्ट के लिए कोई प्रिंटर नहीं चुना गया है। सेटिंग में चुनें।</translation>
        </message>
        <message>
            <source>No shift is open.</source>
            <translation>कोई शिफ़्ट खुली नहीं है।</translation>
        </message>
        <message>
            <source>Test page</source>
            <translation>टेस्ट पेज</translation>
        </message>
        <message>
            <source>%1 is not printed: too much is waiting, or the disk is full.</source>
            <translation>%1 प्रिंट नहीं हुआ: बहुत कुछ कतार में है, या डिस्क भर गई है।</translation>
        </message>
        <message numerus="yes">
            <source>%n ticket(s) of %1 were printed before. {reprint} makes new ones.</source>
            <translation>
                <numerusform>%1 का %n टिकट पहले प्रिंट हो चुका है। {reprint} से नया बनेगा।</numerusform>
                <numerusform>%1 के %n टिकट पहले प्रिंट हो चुके हैं। {reprint} से नए बनेंगे।</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no other printer.</source>
            <translation>कोई दूसरा प्रिंटर नहीं है।</translation>
        </message>
        <message>
            <source>No new ticket. %1</source>
            <translation>नया टिकट नहीं बना। %1</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>तैयार</translation>
        </message>
        <message>
            <source>the printer cannot be reached</source>
            <translation>प्रिंटर से संपर्क नहीं हो रहा</translation>
        </message>
        <message>
            <source>out of paper</source>
            <translation>कागज़ खत्म</translation>
        </message>
        <message>
            <source>the cover is open</source>
            <translation>ढक्कन खुला है</translation>
        </message>
        <message>
            <source>the printer reports a fault</source>
            <translation>प्रिंटर में खराबी है</translation>
        </message>
        <message>
            <source>the printer takes no more: paper or cover?</source>
            <translation>प्रिंटर आगे नहीं ले रहा: कागज़ या ढक्कन?</translation>
        </message>
        <message>
            <source>the printer does not answer</source>
            <translation>प्रिंटर जवाब नहीं दे रहा</translation>
        </message>
        <message>
            <source>the layout does not fit this ticket</source>
            <translation>लेआउट इस टिकट पर नहीं आ रहा</translation>
        </message>
        <message>
            <source>this till's disk is full</source>
            <translation>इस काउंटर की डिस्क भर गई है</translation>
        </message>
        <message>
            <source>Foyer was ended while printing</source>
            <translation>प्रिंट करते समय Foyer बंद हो गया</translation>
        </message>
        <message>
            <source>No new ticket yet: this sale has to be handed in first. Then its order prints new tickets.</source>
            <translation>अभी नया टिकट नहीं: पहले यह बिक्री सर्वर को भेजनी होगी। फिर उसके ऑर्डर से नए टिकट प्रिंट होंगे।</translation>
        </message>
        <message>
            <source>Sample of %1</source>
            <translation>%1 का सैंपल</translation>
        </message>
    </context>
    <context>
        <name>foyer::PrintStrip</name>
        <message>
            <source>Printing</source>
            <translation>प्रिंटिंग</translation>
        </message>
        <message>
            <source>%1 waits to be printed.</source>
            <translation>%1: प्रिंट होना बाकी है।</translation>
        </message>
        <message>
            <source>%1: printing %2 of %3.</source>
            <translation>%1: प्रिंट हो रहा है, %2/%3।</translation>
        </message>
        <message>
            <source>%1: printing.</source>
            <translation>%1: प्रिंट हो रहा है।</translation>
        </message>
        <message>
            <source>%1 is printed.</source>
            <translation>%1: प्रिंट हो गया।</translation>
        </message>
        <message>
            <source>%1: %2, %3 of %4 printed.</source>
            <translation>%1: %2, %4 में से %3 प्रिंट हुए।</translation>
        </message>
        <message>
            <source>%1: %2.</source>
            <translation>%1: %2।</translation>
        </message>
        <message>
            <source>%1: did %2 come out? %3.</source>
            <translation>%1: क्या यह निकला: %2? %3।</translation>
        </message>
        <message>
            <source>Print a new one</source>
            <translation>नया प्रिंट करें</translation>
        </message>
        <message>
            <source>It came out</source>
            <translation>निकल गया</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>फिर कोशिश करें</translation>
        </message>
        <message>
            <source>On %1</source>
            <translation>%1 पर</translation>
        </message>
        <message>
            <source>Do not print</source>
            <translation>प्रिंट न करें</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>और %n</numerusform>
                <numerusform>और %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>foyer::PrintersPane</name>
        <message>
            <source>This till prints nothing yet. Add the printer that stands beside it.</source>
            <translation>यह काउंटर अभी कुछ प्रिंट नहीं करता। पास रखा प्रिंटर जोड़ें।</translation>
        </message>
        <message>
            <source>%1 is ready, but its paper is nearly out.</source>
            <translation>%1 तैयार है, पर उसका कागज़ खत्म होने वाला है।</translation>
        </message>
        <message>
            <source>%1 is ready.</source>
            <translation>%1 तैयार है।</translation>
        </message>
        <message>
            <source>%1: %2.</source>
            <translation>%1: %2।</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>प्रिंटर</translation>
        </message>
        <message>
            <source>Add a printer</source>
            <translation>प्रिंटर जोड़ें</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>हटाएँ</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>नाम</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>प्रकार</translation>
        </message>
        <message>
            <source>Network, port 9100</source>
            <translation>नेटवर्क, पोर्ट 9100</translation>
        </message>
        <message>
            <source>USB or other device file</source>
            <translation>USB या कोई और डिवाइस फ़ाइल</translation>
        </message>
        <message>
            <source>Printer of the system</source>
            <translation>सिस्टम का प्रिंटर</translation>
        </message>
        <message>
            <source>PDF files in a folder</source>
            <translation>फ़ोल्डर में PDF फ़ाइलें</translation>
        </message>
        <message>
            <source>Tickets on</source>
            <translation>टिकट का कागज़</translation>
        </message>
        <message>
            <source>Reports on</source>
            <translation>रिपोर्ट का कागज़</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>कटिंग</translation>
        </message>
        <message>
            <source>Not at all</source>
            <translation>न काटें</translation>
        </message>
        <message>
            <source>Partly, a bridge is left</source>
            <translation>आधा काटें, थोड़ा जुड़ा रहे</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>पूरा काटें</translation>
        </message>
        <message>
            <source>Tells when paper is out and when a ticket is printed</source>
            <translation>बताता है कि कागज़ खत्म हुआ और टिकट प्रिंट हो गया</translation>
        </message>
        <message>
            <source>Drawer on pin</source>
            <translation>ड्रॉअर किस पिन पर</translation>
        </message>
        <message>
            <source>Drawer pulse</source>
            <translation>ड्रॉअर पल्स</translation>
        </message>
        <message>
            <source> ms</source>
            <translation> ms</translation>
        </message>
        <message>
            <source>Print a test page</source>
            <translation>टेस्ट पेज प्रिंट करें</translation>
        </message>
        <message>
            <source>Ask for its state</source>
            <translation>स्थिति पूछें</translation>
        </message>
        <message>
            <source>Open the drawer</source>
            <translation>ड्रॉअर खोलें</translation>
        </message>
        <message>
            <source>A test page goes to %1.</source>
            <translation>टेस्ट पेज %1 पर भेजा गया।</translation>
        </message>
        <message>
            <source>Asking %1…</source>
            <translation>%1 से पूछ रहे हैं…</translation>
        </message>
        <message>
            <source>Tickets print on</source>
            <translation>टिकट का प्रिंटर</translation>
        </message>
        <message>
            <source>Receipts and reports</source>
            <translation>रसीद और रिपोर्ट</translation>
        </message>
        <message>
            <source>The drawer hangs on</source>
            <translation>ड्रॉअर का प्रिंटर</translation>
        </message>
        <message numerus="yes">
            <source>A till has at most %n printers.</source>
            <translation>
                <numerusform>एक काउंटर पर ज़्यादा से ज़्यादा %n प्रिंटर हो सकता है।</numerusform>
                <numerusform>एक काउंटर पर ज़्यादा से ज़्यादा %n प्रिंटर हो सकते हैं।</numerusform>
            </translation>
        </message>
        <message>
            <source>Printer %1</source>
            <translation>प्रिंटर %1</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>कोई नहीं</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>पता</translation>
        </message>
        <message>
            <source>Device file</source>
            <translation>डिवाइस फ़ाइल</translation>
        </message>
        <message>
            <source>Its name</source>
            <translation>प्रिंटर का नाम</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>फ़ोल्डर</translation>
        </message>
        <message>
            <source>That is not an address. Type it like printer.venue or 192.168.1.50:9100.</source>
            <translation>यह पता सही नहीं है। printer.venue या 192.168.1.50:9100 की तरह लिखें।</translation>
        </message>
    </context>
    <context>
        <name>foyer::SaleController</name>
        <message>
            <source>Whether this was sold is not known yet. Wait for the server before the next event.</source>
            <translation>बिक्री हुई या नहीं, अभी पता नहीं। दूसरे शो से पहले सर्वर का इंतज़ार करें।</translation>
        </message>
        <message>
            <source>This order is being paid. Esc gives it up; then another event can be opened.</source>
            <translation>इस ऑर्डर का भुगतान हो रहा है। Esc से इसे छोड़ें; फिर दूसरा शो खोल सकते हैं।</translation>
        </message>
        <message>
            <source>One moment: what became of the sale from before is still being looked up.</source>
            <translation>एक पल: पिछली बिक्री का क्या हुआ, यह अभी देखा जा रहा है।</translation>
        </message>
        <message>
            <source>The plan of this event changed. Open it again with {event}.</source>
            <translation>इस शो का प्लान बदल गया। {event} से इसे फिर खोलें।</translation>
        </message>
        <message>
            <source>%1 was taken a moment ago. Choose another seat.</source>
            <translation>%1: अभी-अभी किसी और ने ले ली। दूसरी सीट चुनें।</translation>
        </message>
        <message>
            <source>These seats are held. Esc lets them go, then choose others.</source>
            <translation>ये सीटें होल्ड हैं। Esc से इन्हें छोड़ें, फिर दूसरी चुनें।</translation>
        </message>
        <message>
            <source>%1 is not available.</source>
            <translation>%1 खाली नहीं है।</translation>
        </message>
        <message numerus="yes">
            <source>One sale holds at most %n places.</source>
            <translation>
                <numerusform>एक बिक्री में ज़्यादा से ज़्यादा %n जगह होल्ड हो सकती है।</numerusform>
                <numerusform>एक बिक्री में ज़्यादा से ज़्यादा %n जगहें होल्ड हो सकती हैं।</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose seats on the map, or type how many and press Enter.</source>
            <translation>मैप पर सीटें चुनें, या संख्या लिखकर Enter दबाएँ।</translation>
        </message>
        <message>
            <source>%1. {exact} takes exact cash, Space shows the next best.</source>
            <translation>%1। {exact} से पूरा कैश, Space से अगली सबसे अच्छी।</translation>
        </message>
        <message>
            <source>Held. {exact} takes exact cash, {cash} an amount, Esc lets go.</source>
            <translation>होल्ड हो गया। {exact} से पूरा कैश, {cash} से रकम लिखें, Esc से छोड़ें।</translation>
        </message>
        <message>
            <source>Not so many places are left. Ask for fewer.</source>
            <translation>इतनी जगहें बाकी नहीं हैं। कम माँगें।</translation>
        </message>
        <message>
            <source>Whether this was sold is not known yet. {exact} asks the server again.</source>
            <translation>बिक्री हुई या नहीं, अभी पता नहीं। {exact} से सर्वर से फिर पूछें।</translation>
        </message>
        <message>
            <source>The seats are let go.</source>
            <translation>सीटें छोड़ दी गईं।</translation>
        </message>
        <message>
            <source>The server is away: the seats go back on sale when their hold runs out.</source>
            <translation>सर्वर से संपर्क नहीं है: होल्ड का समय खत्म होने पर सीटें दोबारा बिक्री पर जाएँगी।</translation>
        </message>
        <message>
            <source>Sold, but the tickets could not be fetched yet. %1</source>
            <translation>बिक्री हो गई, पर टिकट अभी नहीं मिल पाए। %1</translation>
        </message>
        <message>
            <source>The hold ran out; the seats are on sale again.</source>
            <translation>होल्ड का समय खत्म हुआ; सीटें दोबारा बिक्री पर हैं।</translation>
        </message>
        <message>
            <source>The open sale cannot be written down on this machine; it would not survive a crash. Is its disk full?</source>
            <translation>खुली बिक्री इस मशीन पर दर्ज नहीं हो पा रही; मशीन बंद हुई तो यह खो जाएगी। क्या डिस्क भर गई है?</translation>
        </message>
        <message>
            <source>This till ended in the middle of a sale. Asking the server what became of it…</source>
            <translation>बिक्री के बीच यह काउंटर बंद हो गया था। सर्वर से पूछ रहे हैं कि उसका क्या हुआ…</translation>
        </message>
        <message>
            <source>The sale from before was sold: order %1.</source>
            <translation>पिछली बिक्री हो गई थी: ऑर्डर %1।</translation>
        </message>
        <message>
            <source>The sale from before is not finished. Look it up on the orders page.</source>
            <translation>पिछली बिक्री पूरी नहीं हुई। उसे ऑर्डर पेज पर देखें।</translation>
        </message>
        <message>
            <source>Not sold: this till ended before it was paid. The places are still held; choose the tenders again.</source>
            <translation>बिक्री नहीं हुई: भुगतान से पहले यह काउंटर बंद हो गया। जगहें अब भी होल्ड हैं; भुगतान का तरीका फिर चुनें।</translation>
        </message>
        <message>
            <source>Order %1 was at the card terminal. Look at it: approval code and Enter, or Esc if it declined.</source>
            <translation>ऑर्डर %1 कार्ड मशीन पर था। मशीन देखें: अप्रूवल कोड और Enter, या डिक्लाइन हुआ हो तो Esc।</translation>
        </message>
        <message>
            <source>Order %1 is placed and not paid. Go on with it, or Esc gives it up.</source>
            <translation>ऑर्डर %1 बन गया है, भुगतान नहीं हुआ। उसे आगे बढ़ाएँ, या Esc से छोड़ें।</translation>
        </message>
        <message>
            <source>It was sold: order %1. Its tickets print now; the answer had not come before this till ended.</source>
            <translation>बिक्री हो गई थी: ऑर्डर %1। इसके टिकट अब प्रिंट होंगे; काउंटर बंद होने से पहले जवाब नहीं आया था।</translation>
        </message>
        <message>
            <source>Not sold: the hold ran out while this till was away, and its places are on sale again.</source>
            <translation>बिक्री नहीं हुई: काउंटर बंद रहते होल्ड का समय खत्म हो गया, और जगहें दोबारा बिक्री पर हैं।</translation>
        </message>
        <message>
            <source>Enter exchanges, and %1 goes back. Esc lets the new places go.</source>
            <translation>Enter से टिकट बदलेंगे, और %1 वापस होंगे। Esc से नई जगहें छोड़ें।</translation>
        </message>
        <message>
            <source>As much as before: Enter exchanges. Esc lets the new places go.</source>
            <translation>रकम बराबर है: Enter से टिकट बदलेंगे। Esc से नई जगहें छोड़ें।</translation>
        </message>
        <message>
            <source>%1 more is to pay: {exact} cash, {card} card, {voucher} voucher. Esc lets the new places go.</source>
            <translation>%1 और देना है: {exact} कैश, {card} कार्ड, {voucher} वाउचर। Esc से नई जगहें छोड़ें।</translation>
        </message>
        <message>
            <source>Exchanged. Order %1. Enter starts the next sale.</source>
            <translation>टिकट बदल गए। ऑर्डर %1। Enter से अगली बिक्री।</translation>
        </message>
        <message>
            <source>Sold. Order %1. Enter starts the next sale.</source>
            <translation>बिक्री हो गई। ऑर्डर %1। Enter से अगली बिक्री।</translation>
        </message>
        <message>
            <source>Order %1 waits to be paid. Enter starts the next sale.</source>
            <translation>ऑर्डर %1 का भुगतान बाकी है। Enter से अगली बिक्री।</translation>
        </message>
        <message>
            <source>A sale is being paid. Finish it or give it up with Esc; then exchange.</source>
            <translation>एक बिक्री का भुगतान हो रहा है। उसे पूरा करें या Esc से छोड़ें; फिर टिकट बदलें।</translation>
        </message>
        <message>
            <source>Choose the tickets to exchange first.</source>
            <translation>पहले बदलने वाले टिकट चुनें।</translation>
        </message>
        <message>
            <source>Hold the new places as for a sale: type how many, or choose on the map.</source>
            <translation>नई जगहें बिक्री की तरह ही होल्ड करें: संख्या लिखें, या मैप पर चुनें।</translation>
        </message>
        <message>
            <source>Nothing was exchanged.</source>
            <translation>कुछ बदला नहीं गया।</translation>
        </message>
        <message>
            <source>There is no sale to undo. Older ones are refunded on the orders page.</source>
            <translation>रद्द करने को कोई बिक्री नहीं है। पुरानी बिक्री का रिफ़ंड ऑर्डर पेज पर होता है।</translation>
        </message>
        <message>
            <source>One moment: the server is answering.</source>
            <translation>एक पल: सर्वर जवाब दे रहा है।</translation>
        </message>
        <message>
            <source>The server is away: nothing was undone. Try again when it is back.</source>
            <translation>सर्वर से संपर्क नहीं है: कुछ रद्द नहीं हुआ। संपर्क होने पर फिर कोशिश करें।</translation>
        </message>
        <message>
            <source>Whether order %1 was undone is not known yet. The server is asked again as soon as it answers.</source>
            <translation>ऑर्डर %1 रद्द हुआ या नहीं, अभी पता नहीं। जवाब मिलते ही सर्वर से फिर पूछा जाएगा।</translation>
        </message>
        <message>
            <source>Order %1 can no longer be undone. Refund it on the orders page.</source>
            <translation>ऑर्डर %1 अब रद्द नहीं हो सकता। ऑर्डर पेज पर इसका रिफ़ंड करें।</translation>
        </message>
        <message>
            <source>%1 in cash</source>
            <translation>%1 कैश में</translation>
        </message>
        <message>
            <source>%1 on the terminal</source>
            <translation>%1 मशीन पर</translation>
        </message>
        <message>
            <source>Order %1 is undone; its seats are on sale again.</source>
            <translation>ऑर्डर %1 रद्द हुआ; इसकी सीटें दोबारा बिक्री पर हैं।</translation>
        </message>
        <message>
            <source>Order %1 is undone. Give back %2.</source>
            <translation>ऑर्डर %1 रद्द हुआ। वापस करें: %2।</translation>
        </message>
        <message>
            <source> and </source>
            <comment>between amounts of money</comment>
            <translation> और </translation>
        </message>
        <message>
            <source>The price types could not be fetched; everybody is sold the usual one. %1</source>
            <translation>टिकट टाइप नहीं मिल पाए; सबको सामान्य टिकट बेचा जाएगा। %1</translation>
        </message>
        <message>
            <source>Whether this was sold is not known yet. Wait for the server.</source>
            <translation>बिक्री हुई या नहीं, अभी पता नहीं। सर्वर का इंतज़ार करें।</translation>
        </message>
        <message>
            <source>This is being paid. Esc gives it up; then another party can be held.</source>
            <translation>इसका भुगतान हो रहा है। Esc से इसे छोड़ें; फिर दूसरा ग्रुप होल्ड कर सकते हैं।</translation>
        </message>
        <message>
            <source>Between 1 and 50 seats can be chosen at once.</source>
            <translation>एक बार में 1 से 50 तक सीटें चुनी जा सकती हैं।</translation>
        </message>
        <message>
            <source>Type how many first; then [ and ] go to cheaper and dearer places.</source>
            <translation>पहले संख्या लिखें; फिर [ और ] से सस्ती और महँगी जगहें देखें।</translation>
        </message>
        <message>
            <source>There is no cheaper level.</source>
            <translation>इससे सस्ती कैटेगरी नहीं है।</translation>
        </message>
        <message>
            <source>There is no dearer level.</source>
            <translation>इससे महँगी कैटेगरी नहीं है।</translation>
        </message>
        <message>
            <source>No discount code.</source>
            <translation>कोई डिस्काउंट कोड नहीं।</translation>
        </message>
        <message>
            <source>The code %1 is tried with the next hold.</source>
            <translation>कोड %1 अगले होल्ड पर लगाया जाएगा।</translation>
        </message>
        <message>
            <source>%1 to pay. {exact} takes exact cash.</source>
            <translation>देना है %1। {exact} से पूरा कैश।</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <comment>price level and price type</comment>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>a discount and what it takes off</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>with %1 %2</source>
            <comment>a fee and how much it is</comment>
            <translation>%1 %2 सहित</translation>
        </message>
        <message>
            <source>with %1 %2</source>
            <comment>a tax and how much it is</comment>
            <translation>%1 %2 सहित</translation>
        </message>
        <message>
            <source>Sale %1, made without the server, was refused. %2</source>
            <translation>सर्वर के बिना की गई बिक्री %1 नामंज़ूर हुई। %2</translation>
        </message>
        <message>
            <source>No connection, and whether this was sold is not known yet. Keep the money. Esc leaves it for later and sells this till's own places.</source>
            <translation>कनेक्शन नहीं है, और बिक्री हुई या नहीं, अभी पता नहीं। पैसे अपने पास रखें। Esc से इसे बाद के लिए छोड़ें और इस काउंटर की अपनी जगहें बेचें।</translation>
        </message>
        <message>
            <source>No connection. Esc lets this go; then this till's own places can be sold.</source>
            <translation>कनेक्शन नहीं है। Esc से इसे छोड़ें; फिर इस काउंटर की अपनी जगहें बेच सकते हैं।</translation>
        </message>
        <message>
            <source>Kept at this till, to be sold when there is no connection</source>
            <translation>इस काउंटर के लिए रखी, कनेक्शन न होने पर बेचने को</translation>
        </message>
        <message numerus="yes">
            <source>No connection. %n place(s) kept at this till can be sold for cash.</source>
            <translation>
                <numerusform>कनेक्शन नहीं है। इस काउंटर के लिए रखी %n जगह कैश में बेची जा सकती है।</numerusform>
                <numerusform>कनेक्शन नहीं है। इस काउंटर के लिए रखी %n जगहें कैश में बेची जा सकती हैं।</numerusform>
            </translation>
        </message>
        <message>
            <source>The server is back.</source>
            <translation>सर्वर से संपर्क फिर हो गया।</translation>
        </message>
        <message>
            <source>Not so many places are kept at this till. Ask for fewer.</source>
            <translation>इस काउंटर के लिए इतनी जगहें नहीं रखी हैं। कम माँगें।</translation>
        </message>
        <message>
            <source>This till keeps no such places at this price.</source>
            <translation>इस काउंटर के लिए इस दाम की ऐसी जगहें नहीं रखी हैं।</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) are left at this till; more need the server.</source>
            <translation>
                <numerusform>इस काउंटर पर %n जगह बाकी है; और के लिए सर्वर ज़रूरी है।</numerusform>
                <numerusform>इस काउंटर पर %n जगहें बाकी हैं; और के लिए सर्वर ज़रूरी है।</numerusform>
            </translation>
        </message>
        <message>
            <source>These places are not sold to such a party.</source>
            <translation>ये जगहें ऐसे ग्रुप को नहीं बिकतीं।</translation>
        </message>
        <message>
            <source>Held at this till. {exact} takes exact cash, {cash} an amount, Esc lets go.</source>
            <translation>इस काउंटर पर होल्ड हो गया। {exact} से पूरा कैश, {cash} से रकम लिखें, Esc से छोड़ें।</translation>
        </message>
        <message>
            <source>Not sold: these places are no longer kept at this till. Give the money back, or hold others.</source>
            <translation>बिक्री नहीं हुई: ये जगहें अब इस काउंटर के लिए नहीं रखी हैं। पैसे लौटाएँ, या दूसरी होल्ड करें।</translation>
        </message>
        <message>
            <source>Not sold: it cannot be written down on this machine. Is its disk full? {exact} tries again.</source>
            <translation>बिक्री नहीं हुई: यह इस मशीन पर दर्ज नहीं हो पा रही। क्या डिस्क भर गई है? {exact} से फिर कोशिश करें।</translation>
        </message>
        <message>
            <source>Sold, to be handed in when the server is back. Enter starts the next sale.</source>
            <translation>बिक्री हो गई, संपर्क होने पर सर्वर को भेजी जाएगी। Enter से अगली बिक्री।</translation>
        </message>
        <message>
            <source>%1 needs the server; it is not kept at this till.</source>
            <translation>%1 के लिए सर्वर ज़रूरी है; यह इस काउंटर के लिए नहीं रखी है।</translation>
        </message>
        <message>
            <source>Let go; this till still keeps the places.</source>
            <translation>छोड़ दिया; जगहें अब भी इस काउंटर के लिए रखी हैं।</translation>
        </message>
        <message>
            <source>The sale you left was not made. Its places are still held: choose the tenders again, or give the money back.</source>
            <translation>जो बिक्री आपने बाद के लिए छोड़ी थी, वह नहीं हुई। उसकी जगहें अब भी होल्ड हैं: भुगतान का तरीका फिर चुनें, या पैसे लौटाएँ।</translation>
        </message>
        <message>
            <source>The sale you left was made: order %1. Its tickets print now.</source>
            <translation>जो बिक्री आपने बाद के लिए छोड़ी थी, वह हो गई थी: ऑर्डर %1। उसके टिकट अब प्रिंट होंगे।</translation>
        </message>
        <message>
            <source>The sale you left was not made, and its places are on sale again. Give the money back.</source>
            <translation>जो बिक्री आपने बाद के लिए छोड़ी थी, वह नहीं हुई, और उसकी जगहें दोबारा बिक्री पर हैं। पैसे लौटाएँ।</translation>
        </message>
        <message>
            <source>Left as it is: whether it was sold is told when the server is back. Keep its money apart; this till's own places can be sold.</source>
            <translation>बाद के लिए छोड़ दी: बिक्री हुई या नहीं, संपर्क होने पर पता चलेगा। उसके पैसे अलग रखें; इस काउंटर की अपनी जगहें बेच सकते हैं।</translation>
        </message>
        <message>
            <source>An exchange needs the server.</source>
            <translation>टिकट बदलने के लिए सर्वर ज़रूरी है।</translation>
        </message>
        <message>
            <source>Undoing needs the server.</source>
            <translation>बिक्री रद्द करने के लिए सर्वर ज़रूरी है।</translation>
        </message>
        <message>
            <source>Undoing needs the server: this sale can be undone once it is handed in.</source>
            <translation>बिक्री रद्द करने के लिए सर्वर ज़रूरी है: यह बिक्री सर्वर को भेजी जाने के बाद रद्द हो सकेगी।</translation>
        </message>
        <message>
            <source>A discount code needs the server.</source>
            <translation>डिस्काउंट कोड के लिए सर्वर ज़रूरी है।</translation>
        </message>
        <message>
            <source>One sale takes places of one house hold, here of %1. Sell those of %2 next.</source>
            <translation>एक बिक्री एक ही हाउस होल्ड की जगहें लेती है, यहाँ %1 की। %2 की जगहें इसके बाद बेचें।</translation>
        </message>
        <message>
            <source>Kept by the house (%1): this sale takes it.</source>
            <translation>हाउस होल्ड (%1) की सीट: यह बिक्री उसे लेती है।</translation>
        </message>
        <message>
            <source>This event needs the server: no places of it are kept at this till.</source>
            <translation>इस शो के लिए सर्वर ज़रूरी है: इस काउंटर के लिए इसकी कोई जगह नहीं रखी है।</translation>
        </message>
        <message>
            <source>The supervisor's approval was over: order %1 is as it was.</source>
            <translation>सुपरवाइज़र की मंज़ूरी का समय खत्म हो गया था: ऑर्डर %1 वैसा ही है।</translation>
        </message>
        <message>
            <source>undoing order %1</source>
            <translation>ऑर्डर %1 रद्द करना</translation>
        </message>
        <message>
            <source>Not approved: order %1 is as it was.</source>
            <translation>मंज़ूरी नहीं मिली: ऑर्डर %1 वैसा ही है।</translation>
        </message>
    </context>
    <context>
        <name>foyer::SeatFacts</name>
        <message>
            <source>Sold elsewhere (%1)</source>
            <translation>कहीं और बिकी (%1)</translation>
        </message>
        <message>
            <source>All others</source>
            <translation>बाकी सब</translation>
        </message>
    </context>
    <context>
        <name>foyer::SeatListModel</name>
        <message>
            <source>Place</source>
            <translation>जगह</translation>
        </message>
        <message>
            <source>State</source>
            <translation>स्थिति</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>दाम</translation>
        </message>
        <message>
            <source>Row %1</source>
            <translation>पंक्ति %1</translation>
        </message>
        <message>
            <source>Seat %1</source>
            <translation>सीट %1</translation>
        </message>
    </context>
    <context>
        <name>foyer::SeatListView</name>
        <message>
            <source>List of seats</source>
            <translation>सीटों की लिस्ट</translation>
        </message>
    </context>
    <context>
        <name>foyer::SeatMapLegend</name>
        <message>
            <source>What the colours mean</source>
            <translation>रंगों का मतलब</translation>
        </message>
    </context>
    <context>
        <name>foyer::SeatMapMinimap</name>
        <message>
            <source>Overview of the whole plan</source>
            <translation>पूरे प्लान की झलक</translation>
        </message>
    </context>
    <context>
        <name>foyer::SeatMapWidget</name>
        <message>
            <source>Seat map</source>
            <translation>सीट मैप</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>बड़ा करें</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>छोटा करें</translation>
        </message>
        <message>
            <source>Whole plan</source>
            <translation>पूरा प्लान</translation>
        </message>
        <message>
            <source>What the colours show</source>
            <translation>रंग क्या दिखाएँ</translation>
        </message>
        <message>
            <source>What the colours show (V)</source>
            <translation>रंग क्या दिखाएँ (V)</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>दाम</translation>
        </message>
        <message>
            <source>State</source>
            <translation>स्थिति</translation>
        </message>
        <message>
            <source>House holds</source>
            <translation>हाउस होल्ड</translation>
        </message>
        <message>
            <source>Sold by</source>
            <translation>विक्रेता</translation>
        </message>
    </context>
    <context>
        <name>foyer::SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>सेटिंग</translation>
        </message>
        <message>
            <source>This till</source>
            <translation>यह काउंटर</translation>
        </message>
        <message>
            <source>Name of this till</source>
            <translation>इस काउंटर का नाम</translation>
        </message>
        <message>
            <source>Its name: Till 2, Foyer left</source>
            <translation>इसका नाम: काउंटर 2, फ़ॉयर बाएँ</translation>
        </message>
        <message>
            <source>Stands in the bar above and on X and Z reports.</source>
            <translation>ऊपर की पट्टी में और X और Z रिपोर्ट पर दिखता है।</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>रूप-रंग</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>सिस्टम जैसा</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>लाइट</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>डार्क</translation>
        </message>
        <message>
            <source>Size of everything</source>
            <translation>पूरे ऐप का साइज़</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1%</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>भाषा</translation>
        </message>
        <message>
            <source>Language of the desktop</source>
            <translation>डेस्कटॉप की भाषा</translation>
        </message>
        <message>
            <source>Language and size count from the next start.</source>
            <translation>भाषा और साइज़ अगली बार शुरू करने पर बदलेंगे।</translation>
        </message>
        <message>
            <source>Customer's screen</source>
            <translation>ग्राहक की स्क्रीन</translation>
        </message>
        <message>
            <source>Show customers their seats, the price and the change</source>
            <translation>ग्राहक को उनकी सीटें, दाम और वापसी की रकम दिखाएँ</translation>
        </message>
        <message>
            <source>On the second screen of this computer; in a window of its own where there is only one.</source>
            <translation>इस कंप्यूटर की दूसरी स्क्रीन पर; एक ही स्क्रीन हो तो अलग विंडो में।</translation>
        </message>
        <message>
            <source>Printers</source>
            <translation>प्रिंटर</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>शॉर्टकट</translation>
        </message>
        <message>
            <source>PIN for approvals</source>
            <translation>मंज़ूरी का PIN</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>सर्वर</translation>
        </message>
        <message>
            <source>Forget its certificate</source>
            <translation>इसका सर्टिफ़िकेट भुला दें</translation>
        </message>
        <message>
            <source>Forgotten. The next sign-in asks whether to trust the server.</source>
            <translation>सर्टिफ़िकेट भुला दिया गया। अगली बार साइन इन पर पूछा जाएगा कि सर्वर पर भरोसा करें या नहीं।</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Foyer के बारे में</translation>
        </message>
        <message>
            <source>Foyer %1 · GPL-3.0-or-later · Inter by Rasmus Andersson, OFL</source>
            <translation>Foyer %1 · GPL-3.0-or-later · Inter: Rasmus Andersson, OFL</translation>
        </message>
    </context>
    <context>
        <name>foyer::ShiftBadge</name>
        <message>
            <source>no shift</source>
            <translation>शिफ़्ट बंद</translation>
        </message>
        <message>
            <source>open since %1</source>
            <translation>%1 से खुली</translation>
        </message>
        <message>
            <source>closing</source>
            <translation>बंद हो रही है</translation>
        </message>
        <message>
            <source>asking the server</source>
            <translation>सर्वर से पूछ रहे हैं</translation>
        </message>
        <message>
            <source>Drawer: %1</source>
            <translation>ड्रॉअर: %1</translation>
        </message>
        <message>
            <source>Open a shift</source>
            <translation>शिफ़्ट खोलें</translation>
        </message>
        <message>
            <source>The shift and its reports</source>
            <translation>शिफ़्ट और उसकी रिपोर्ट</translation>
        </message>
    </context>
    <context>
        <name>foyer::ShiftController</name>
        <message>
            <source>Whether the last entry was made is not known yet. Wait for the server.</source>
            <translation>पिछली एंट्री हुई या नहीं, अभी पता नहीं। सर्वर का इंतज़ार करें।</translation>
        </message>
        <message>
            <source>The last entry is still on its way.</source>
            <translation>पिछली एंट्री अभी भेजी जा रही है।</translation>
        </message>
        <message>
            <source>The server is away: nothing was entered. Try again when it is back.</source>
            <translation>सर्वर से संपर्क नहीं है: कोई एंट्री नहीं हुई। संपर्क होने पर फिर कोशिश करें।</translation>
        </message>
        <message>
            <source>Whether this was entered is not known yet; the server is asked again as soon as it answers.</source>
            <translation>यह एंट्री हुई या नहीं, अभी पता नहीं; जवाब मिलते ही सर्वर से फिर पूछा जाएगा।</translation>
        </message>
        <message>
            <source>Not entered: the drawer does not hold that much, or the shift is closed.</source>
            <translation>एंट्री नहीं हुई: ड्रॉअर में इतना कैश नहीं है, या शिफ़्ट बंद है।</translation>
        </message>
        <message>
            <source>Not entered. %1</source>
            <translation>एंट्री नहीं हुई। %1</translation>
        </message>
        <message>
            <source>The shift is open. What you sell counts into it.</source>
            <translation>शिफ़्ट खुल गई। अब आपकी बिक्री इसमें गिनी जाएगी।</translation>
        </message>
        <message>
            <source>A shift of yours is open already; this is it.</source>
            <translation>आपकी एक शिफ़्ट पहले से खुली है; यह वही है।</translation>
        </message>
        <message>
            <source>No shift was opened. %1</source>
            <translation>शिफ़्ट नहीं खुली। %1</translation>
        </message>
        <message>
            <source>Entered: paid in.</source>
            <translation>एंट्री हुई: कैश जमा।</translation>
        </message>
        <message>
            <source>Entered: dropped to the safe.</source>
            <translation>एंट्री हुई: तिजोरी में रखा।</translation>
        </message>
        <message>
            <source>Entered: paid out.</source>
            <translation>एंट्री हुई: कैश निकासी।</translation>
        </message>
        <message>
            <source>That is more than you may pay out alone. A supervisor can let it through.</source>
            <translation>इतनी निकासी आप अकेले नहीं कर सकते। सुपरवाइज़र मंज़ूर कर सकते हैं।</translation>
        </message>
        <message>
            <source>No shift is open, so there is no X report.</source>
            <translation>कोई शिफ़्ट खुली नहीं है, इसलिए X रिपोर्ट नहीं है।</translation>
        </message>
        <message>
            <source>The server has not said yet whether a shift is open.</source>
            <translation>सर्वर ने अभी नहीं बताया कि कोई शिफ़्ट खुली है या नहीं।</translation>
        </message>
        <message>
            <source>The shift is not closed. %1</source>
            <translation>शिफ़्ट बंद नहीं हुई। %1</translation>
        </message>
        <message>
            <source>The shift is closed.</source>
            <translation>शिफ़्ट बंद हो गई।</translation>
        </message>
        <message>
            <source>The shifts before could not be fetched. %1</source>
            <translation>पिछली शिफ़्टें नहीं मिल पाईं। %1</translation>
        </message>
    </context>
    <context>
        <name>foyer::ShiftListModel</name>
        <message>
            <source>open</source>
            <translation>अभी खुली</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>नं.</translation>
        </message>
        <message>
            <source>Opened</source>
            <translation>खुली</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>बंद हुई</translation>
        </message>
        <message>
            <source>Seller</source>
            <translation>विक्रेता</translation>
        </message>
        <message>
            <source>Counted</source>
            <translation>गिना गया</translation>
        </message>
        <message>
            <source>Over/short</source>
            <translation>ज़्यादा/कम</translation>
        </message>
    </context>
    <context>
        <name>foyer::ShiftOffer</name>
        <message>
            <source>No shift is open</source>
            <translation>कोई शिफ़्ट खुली नहीं है</translation>
        </message>
        <message>
            <source>No shift is open: what you sell is in no X or Z report.</source>
            <translation>कोई शिफ़्ट खुली नहीं है: आपकी बिक्री किसी X या Z रिपोर्ट में नहीं आएगी।</translation>
        </message>
        <message>
            <source>Open a shift</source>
            <translation>शिफ़्ट खोलें</translation>
        </message>
        <message>
            <source>Sell without</source>
            <translation>बिना शिफ़्ट बेचें</translation>
        </message>
    </context>
    <context>
        <name>foyer::ShiftPage</name>
        <message>
            <source>Shift</source>
            <translation>शिफ़्ट</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>रिपोर्ट</translation>
        </message>
        <message>
            <source>Asking the server whether a shift is open…</source>
            <translation>सर्वर से पूछ रहे हैं कि कोई शिफ़्ट खुली है या नहीं…</translation>
        </message>
        <message>
            <source>Open a shift</source>
            <translation>शिफ़्ट खोलें</translation>
        </message>
        <message>
            <source>No shift is open. You can sell all the same, but what you sell is then in nobody's X or Z report. Count the float that lies in the drawer.</source>
            <translation>कोई शिफ़्ट खुली नहीं है। आप फिर भी बेच सकते हैं, पर वह बिक्री किसी की X या Z रिपोर्ट में नहीं आएगी। ड्रॉअर में रखा शुरुआती कैश गिनें।</translation>
        </message>
        <message>
            <source>Currency of the drawer</source>
            <translation>ड्रॉअर की करेंसी</translation>
        </message>
        <message>
            <source>Open the shift</source>
            <translation>शिफ़्ट खोलें</translation>
        </message>
        <message>
            <source>X report</source>
            <translation>X रिपोर्ट</translation>
        </message>
        <message>
            <source>Count and close</source>
            <translation>गिनकर बंद करें</translation>
        </message>
        <message>
            <source>Cash without a sale</source>
            <translation>बिक्री के बिना कैश</translation>
        </message>
        <message>
            <source>Which way</source>
            <translation>जमा या निकासी</translation>
        </message>
        <message>
            <source>Paid in</source>
            <translation>कैश जमा</translation>
        </message>
        <message>
            <source>Paid out</source>
            <translation>कैश निकासी</translation>
        </message>
        <message>
            <source>Drop to the safe</source>
            <translation>तिजोरी में</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>रकम</translation>
        </message>
        <message>
            <source>What for</source>
            <translation>किस लिए</translation>
        </message>
        <message>
            <source>Enter it</source>
            <translation>एंट्री करें</translation>
        </message>
        <message>
            <source>Count the drawer</source>
            <translation>ड्रॉअर गिनें</translation>
        </message>
        <message>
            <source>Count all cash that lies in it, the float too. What should be there is told once the count is handed in; then the shift is closed for good.</source>
            <translation>ड्रॉअर का सारा कैश गिनें, शुरुआती कैश भी। कितना होना चाहिए, यह गिनती जमा करने के बाद बताया जाएगा; उसके बाद शिफ़्ट हमेशा के लिए बंद हो जाएगी।</translation>
        </message>
        <message>
            <source>Hand in the count and close</source>
            <translation>गिनती जमा करें और बंद करें</translation>
        </message>
        <message>
            <source>Go on selling</source>
            <translation>बिक्री जारी रखें</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>The X report stands here after {x-report}, the Z report after the count.</source>
            <translation>{x-report} के बाद X रिपोर्ट और गिनती के बाद Z रिपोर्ट यहाँ दिखेगी।</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>प्रिंट</translation>
        </message>
        <message>
            <source>Shifts before</source>
            <translation>पिछली शिफ़्टें</translation>
        </message>
        <message>
            <source>None yet. Every closed shift stays here with its Z report.</source>
            <translation>अभी कोई नहीं। हर बंद शिफ़्ट अपनी Z रिपोर्ट के साथ यहाँ रहती है।</translation>
        </message>
        <message>
            <source>Shifts before; Enter shows the report</source>
            <translation>पिछली शिफ़्टें; Enter से रिपोर्ट दिखेगी</translation>
        </message>
        <message>
            <source>Older ones</source>
            <translation>और पुरानी</translation>
        </message>
        <message>
            <source>Shift %1, open since %2</source>
            <translation>शिफ़्ट %1, %2 से खुली</translation>
        </message>
        <message>
            <source>Opened with a float of %1. What you sell counts into it.</source>
            <translation>शुरुआती कैश %1 के साथ खुली। आपकी बिक्री इसमें गिनी जाती है।</translation>
        </message>
        <message>
            <source>How much? Type it like %1.</source>
            <translation>कितना? ऐसे लिखें: %1।</translation>
        </message>
        <message>
            <source>Say what for; it stands on the report.</source>
            <translation>किस लिए, यह लिखें; यह रिपोर्ट पर छपेगा।</translation>
        </message>
    </context>
    <context>
        <name>foyer::SignInPage</name>
        <message>
            <source>E-mail</source>
            <translation>ई-मेल</translation>
        </message>
        <message>
            <source>Trust this server</source>
            <translation>इस सर्वर पर भरोसा करें</translation>
        </message>
        <message>
            <source>The box office of this house</source>
            <translation>हमारा टिकट काउंटर</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>पासवर्ड</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>सर्वर</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>साइन इन करें</translation>
        </message>
        <message>
            <source>Fingerprint of the server's certificate</source>
            <translation>सर्वर के सर्टिफ़िकेट का फ़िंगरप्रिंट</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>वापस</translation>
        </message>
        <message>
            <source>That is not a server's address. Type it like boxoffice.example:8443.</source>
            <translation>यह सर्वर का पता सही नहीं है। boxoffice.example:8443 की तरह लिखें।</translation>
        </message>
        <message>
            <source>Type your e-mail and your password.</source>
            <translation>अपना ई-मेल और पासवर्ड लिखें।</translation>
        </message>
        <message>
            <source>This is not the server this till knows</source>
            <translation>यह वह सर्वर नहीं है जिसे यह काउंटर जानता है</translation>
        </message>
        <message>
            <source>Is this your server?</source>
            <translation>क्या यह आपका सर्वर है?</translation>
        </message>
        <message>
            <source>The certificate at %1 has changed. Nothing was sent. Go on only if the administrator says that it was renewed, and forget the old one under Settings.</source>
            <translation>%1 का सर्टिफ़िकेट बदल गया है। कुछ भेजा नहीं गया। तभी आगे बढ़ें जब एडमिन कहें कि इसे नया किया गया है, और पुराना सेटिंग में भुला दें।</translation>
        </message>
        <message>
            <source>This till talks to %1 for the first time. Compare this fingerprint with the one the administrator has; from then on only this server is trusted.</source>
            <translation>यह काउंटर पहली बार %1 से जुड़ रहा है। यह फ़िंगरप्रिंट एडमिन के पास वाले से मिलाएँ; इसके बाद सिर्फ़ इसी सर्वर पर भरोसा किया जाएगा।</translation>
        </message>
        <message>
            <source>Signing in…</source>
            <translation>साइन इन हो रहा है…</translation>
        </message>
    </context>
    <context>
        <name>foyer::SupervisorPrompt</name>
        <message>
            <source>A supervisor is asked</source>
            <translation>सुपरवाइज़र की मंज़ूरी चाहिए</translation>
        </message>
        <message>
            <source>Supervisor</source>
            <translation>सुपरवाइज़र</translation>
        </message>
        <message>
            <source>PIN</source>
            <translation>PIN</translation>
        </message>
        <message>
            <source>Supervisor's PIN</source>
            <translation>सुपरवाइज़र का PIN</translation>
        </message>
        <message>
            <source>Approve   Enter</source>
            <translation>मंज़ूर करें   Enter</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>मंज़ूर करें</translation>
        </message>
        <message>
            <source>No   Esc</source>
            <translation>नहीं   Esc</translation>
        </message>
        <message>
            <source>Do not approve</source>
            <translation>मंज़ूर न करें</translation>
        </message>
        <message>
            <source>Nobody who may approve this has a PIN yet. A supervisor sets one in the settings.</source>
            <translation>जो इसे मंज़ूर कर सकते हैं, उनमें से किसी का PIN अभी सेट नहीं है। सुपरवाइज़र इसे सेटिंग में सेट करते हैं।</translation>
        </message>
        <message>
            <source>A PIN has at least four digits.</source>
            <translation>PIN में कम से कम चार अंक होते हैं।</translation>
        </message>
        <message>
            <source>That PIN is wrong.</source>
            <translation>यह PIN गलत है।</translation>
        </message>
        <message numerus="yes">
            <source>Too many wrong PINs. Try again in %n minute(s).</source>
            <translation>
                <numerusform>कई बार गलत PIN डाला गया। %n मिनट बाद फिर कोशिश करें।</numerusform>
                <numerusform>कई बार गलत PIN डाला गया। %n मिनट बाद फिर कोशिश करें।</numerusform>
            </translation>
        </message>
        <message>
            <source>This person may not approve that any more. Choose another.</source>
            <translation>ये अब इसे मंज़ूर नहीं कर सकते। किसी और को चुनें।</translation>
        </message>
    </context>
    <context>
        <name>foyer::TicketPreview</name>
        <message>
            <source>Picture of the ticket</source>
            <translation>टिकट की तस्वीर</translation>
        </message>
        <message numerus="yes">
            <source>%n tickets</source>
            <translation>
                <numerusform>%n टिकट</numerusform>
                <numerusform>%n टिकट</numerusform>
            </translation>
        </message>
    </context>
</TS>
