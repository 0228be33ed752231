/// Given names that are common elsewhere than in the United States: of Europe, the Arab world, Turkey, Iran, South and
/// East Asia, Africa and Latin America. From general knowledge.
extension Lexicon {
    static let worldGivenNames = """
        aarav abdallah abdel abdelaziz abdirahman abdoulaye abdullah abebe abhishek abiodun achim adama adebayo adel
        aditya adnan adriaan afonso agneta agnieszka ahmet aigerim aiko aisha akash akira akosua alejandra aleksandar
        aleksander aleksandr alessandro alexandre alexandros alexei alexis alhassan alioune aliyu alvaro amadou amal
        amara ambrose amina amir amit amr amrita ana anan anastasia anatoly anders andrea andrei andrej andriy andrzej
        andrés anil anita anjali ankit anna anneli annika antoine anton antónio anwar arash arjun arnaud arne aroha
        arturo aryan asad asel asha ashok asif askar aslan astrid atsushi augusto auður awa ayaan ayesha aylin ayodele
        ayşe azad aziz babajide bartosz barış bashar basil beatriz benedikt benoît berit bernd bilal birgit bjarne
        björn bogdan boris bozena branko bruno burak béla cai carla carlos carmen catarina cem chandra charlotte
        chiamaka chiara chidi chinedu chinonso chukwuma claudia clémence constantin cosmin cristina cyril cécile dalia
        damir danilo dariusz darko davor deborah deepak deepika denis denise derya devi dieter dilip dimitri dimitris
        dinesh divya dmitri dmitry dmytro dominik dorota dragan ebru eduardo edvard efua einar ekaterina ekene elena
        eleni elif emeka emil emine emre enrico enrique erdem erik erika ewa fadi faisal faiza farah fareed farid
        farida farouk fatima fatma fatou fatoumata ferdinand ferenc fernanda filip florian folake francesca francesco
        franck françois frederik fredrik fumiko gabriela ganesh gaurav geeta georgi gerhard ghada giorgio giorgos
        giovanni giulia gopal goran gordana grzegorz guido guillaume gunnar gustavo gábor günther hadi hadiza hakan
        hala halima hamad hamid hamza hanna hans harald haris harsh haruka haruto hasan hassan heba heidi heinrich
        helena helmut henrik hiroshi hisham hugo hussain hussein hélène ibrahim idris igor ikechukwu ilham ilse imran
        ines ingrid inés ioana ioannis irina isha ishaan ismail istván ivana ivo iwona jadwiga jaime jamal jana janez
        javed javier jelena jens jing joanna joaquim joaquín jochen johan johanna jorge josef josip josé joão juha
        julien juma jun junaid juraj jérôme józef jürgen kaito kamal kamala kamau karim karin karthik katarina
        katarzyna kateryna kavita kazuo keiko kemal kenji kerstin khadija khaled khalid kiran klaus kofi konstantin
        krishna kristina krzysztof kunal kwabena kwame kwasi lakshmi lars laszlo latifa laurent layla leila leonid
        leszek leticia lidia ljubica lorenzo louise loïc luca lucie lucía luis lukas lukasz luís lyudmila lászló
        maarten maciej magdalena magnus mahesh mahmoud majid maksim mamadou manish manoj manuel marcin marek margarethe
        mariam mariama mariana marie marija mario marit markku marko markus marta martín marwan maryam masako massimo
        mateusz mathieu mats matteo matthias matti maurício maxim małgorzata meera megumi mehdi mehmet mehwish mei
        michał michel michele miguel mihai mikael mikhail mikko milan milena milica milos miloš minh mirjana miroslav
        mitsuko mohamed mohammad mohammed mohan moritz mostafa mpho muhammad muhammadu mukesh munir murat musa mustafa
        mykhailo mykola nabil nadia nadine naomi naresh nasser natasha nathalie naveed neha nelson neven ngozi niamh
        nicolas nicolás niels nigel nikhil nikola nikolai nikos nils nina nirmala nisha nizar njoroge nkechi noor
        noriko nour nurul obiageli odile okechukwu oksana ola olaf oleg oleksandr oleksandra olena olga olivier olumide
        oluwaseun omar omer ondřej onyeka orlando osama oscar oskar osman othman otieno oumar ousmane oğuz pablo padma
        pankaj paolo parvez pascal patrice paulo pavel pawel paweł pedro pekka petar petra petros philippe pierre
        pietro piotr pooja prakash pranab prasad pratap praveen priya priyanka péter rachid radek radosław rafael rafał
        rahul raisa rajesh rajiv rakesh ramesh ramón rana rania rashid rashida ravi raúl reem reiner renata retno
        ricardo riccardo rima ritu roberto roger rohan rohit roman rubén rustam ryszard saad sabine sachin sadia saeed
        sakura salim salma salman samir samira samuel sana sandeep sanjay santiago santosh sara sasha satoshi saurabh
        sebastián seema selim selma sergei sergey sergio serhiy severine shabana shahid shahzad shankar shinji shreya
        siddharth sigrid silvia simone sindre siobhán sipho sizwe slavko snežana sofía sonia soren srđan stanisław
        stefan stefano stéphane subhash sudhir suleiman sunil sunita suresh susanne svein sven svetlana swati sylvie
        szymon søren tadeusz taha tahir takashi takeshi tamara tamás tanja tarek tariq tatiana tatsuya tawakkul tayyip
        tendai tereza tesfaye thabo themba theodoros thierry thomas thérèse tiago tibor tiina timo tobias tomasz tomás
        tomáš torsten toshiro tunde turgut ulrich ulrike umar umesh usha usman uğur vaclav vaibhav valentin valentina
        valeria valerie vanja vasile vasily veena venkat vera vesna vijay vikas viktor vinay vincent vincenzo vineet
        vinod virginie vishal vivek vladimir volker volodymyr vytautas václav wael wafa walid walter wangari wanjiru
        wasim werner wiktor wojciech wolfgang xavier yaaqov yahya yasmin yasser yasuhiro yaw yehuda yekaterina yetunde
        yiannis yitzhak yolanda yosef yoshiko youssef yuichi yukio yulia yuriy yusuf yves zahid zahra zainab zara
        zbigniew zdeněk zeynep zhanna ziad zoltán zoran zsuzsanna zuzana álvaro özlem łukasz
        """
}
